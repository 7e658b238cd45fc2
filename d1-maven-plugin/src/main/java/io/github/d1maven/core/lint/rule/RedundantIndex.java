package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes whose columns are the first ones of another index or key: each costs a written row for
 * every row.
 */
final class RedundantIndex implements LintRule {

  @Override
  public String code() {
    return "D1-L301";
  }

  @Override
  public String title() {
    return "an index that another one makes redundant";
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
      for (Index index : schema.indexesOf(table.name())) {
        if (!index.unique() && index.where() == null) {
          String other = covering(schema, table, index);
          if (!other.isEmpty()) {
            hits.add(
                input
                    .hit(
                        "index "
                            + index.name()
                            + " is redundant: "
                            + other
                            + " begins with the same columns",
                        index.name())
                    .help("drop it; each index costs a written row for every row"));
          }
        }
      }
    }
    return hits;
  }

  private static String covering(Schema schema, Table table, Index index) {
    for (Index other : schema.indexesOf(table.name())) {
      boolean longer =
          other.parts().size() > index.parts().size()
              || (other.parts().size() == index.parts().size()
                  && (other.unique() || other.name().compareTo(index.name()) < 0));
      if (!other.name().equals(index.name())
          && other.where() == null
          && longer
          && other.parts().subList(0, index.parts().size()).equals(index.parts())) {
        return "index " + other.name();
      }
    }
    List<Identifier> columns =
        index.parts().stream()
            .flatMap(
                part ->
                    table.columns().stream().map(Column::name).filter(part.expression()::isColumn))
            .toList();
    boolean plain = columns.size() == index.parts().size();
    boolean key =
        table.keys().columns().stream()
            .anyMatch(
                k -> k.size() >= columns.size() && k.subList(0, columns.size()).equals(columns));
    return plain && key ? "a key of the table" : "";
  }
}
