package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys whose columns no index begins with: every change of a parent row reads the whole
 * child table.
 */
final class UnindexedForeignKey implements LintRule {

  @Override
  public String code() {
    return "D1-L302";
  }

  @Override
  public String title() {
    return "a foreign key without an index on its columns";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    Schema schema = input.last();
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (!table.keys().startWith(key.columns()) && !isIndexed(schema, table, key.columns())) {
          String columns = Identifier.list(key.columns());
          hits.add(
              input
                  .hit(
                      "the foreign key "
                          + table.name()
                          + " ("
                          + columns
                          + ") to "
                          + key.referencedTable()
                          + " has no index",
                      table.name(),
                      key.columns().get(0))
                  .help(
                      "CREATE INDEX "
                          + Identifier.quote(
                              table.name() + "_" + String.join("_", names(key.columns())))
                          + " ON "
                          + table.name().quoted()
                          + " ("
                          + Identifier.quotedList(key.columns())
                          + ");"));
        }
      }
    }
    return hits;
  }

  private static List<String> names(List<Identifier> columns) {
    return columns.stream().map(Identifier::name).toList();
  }

  private static boolean isIndexed(Schema schema, Table table, List<Identifier> columns) {
    return schema.indexesOf(table.name()).stream()
        .filter(index -> index.where() == null && index.parts().size() >= columns.size())
        .anyMatch(
            index ->
                index.parts().subList(0, columns.size()).stream()
                    .allMatch(part -> columns.stream().anyMatch(part.expression()::isColumn)));
  }
}
