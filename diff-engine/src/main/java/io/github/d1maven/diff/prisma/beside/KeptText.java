package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.plan.emit.ColumnText;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ColumnType;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.ColumnList;
import io.github.d1maven.diff.sql.ColumnList.Definition;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import java.util.List;
import java.util.stream.IntStream;

/** The CREATE TABLE of a datamodel, into which clauses are written that Prisma does not know. */
final class KeptText {
  private final Table table;
  private final List<Token> tokens;
  private final List<Definition> columns;
  private final List<Definition> foreignKeys;
  private final Definition last;
  private final TextEdit edit;
  private String options = "";

  /**
   * @param table a table as Prisma declares it: one statement without table options
   */
  KeptText(Table table) {
    SqlStatement statement = SqlStatement.of(table.sql());
    List<Definition> definitions = ColumnList.of(statement).orElseThrow().definitions();
    this.table = table;
    this.tokens = statement.tokens();
    this.columns = definitions.stream().filter(part -> !part.isConstraint()).toList();
    this.foreignKeys = definitions.stream().filter(this::isForeignKey).toList();
    this.last = definitions.get(definitions.size() - 1);
    this.edit = new TextEdit(table.sql());
  }

  private boolean isForeignKey(Definition part) {
    return part.isConstraint() && tokensOf(part).stream().anyMatch(token -> token.is("FOREIGN"));
  }

  private List<Token> tokensOf(Definition part) {
    return tokens.stream()
        .filter(token -> token.start() >= part.first().start() && token.end() <= part.end())
        .toList();
  }

  private Definition definition(Identifier column) {
    int index =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).name().equals(column))
            .findFirst()
            .orElseThrow();
    return columns.get(index);
  }

  private Token word(Identifier column, String word) {
    return tokensOf(definition(column)).stream()
        .filter(token -> token.is(word))
        .findFirst()
        .orElseThrow();
  }

  private void insert(int at, String text) {
    edit.replace(at, at, text);
  }

  void collate(Identifier column, Identifier collation) {
    insert(definition(column).end(), " COLLATE " + collation.name());
  }

  /** A generated column has no DEFAULT. */
  void generate(Column column, Generated generated) {
    Default value = column.defaultValue();
    if (value != null) {
      Token word = word(column.name(), "DEFAULT");
      int end = table.sql().indexOf(value.sql(), word.end()) + value.sql().length();
      edit.replace(word.start(), end, ColumnText.of(generated));
    } else {
      insert(definition(column.name()).end(), " " + ColumnText.of(generated));
    }
  }

  void type(Identifier column, ColumnType old, String now) {
    int end = definition(column).first().end();
    int start = old.isEmpty() ? end : table.sql().indexOf(old.sql(), end);
    edit.replace(start, start + old.sql().length(), old.isEmpty() ? " " + now : now);
  }

  void autoincrement(Identifier column) {
    insert(word(column, "KEY").end(), " AUTOINCREMENT");
  }

  void withoutAutoincrement(Identifier column) {
    edit.replace(word(column, "KEY").end(), word(column, "AUTOINCREMENT").end(), "");
  }

  void defer(ForeignKey key) {
    Definition definition = foreignKeys.get(table.foreignKeys().indexOf(key));
    insert(definition.end(), " DEFERRABLE INITIALLY DEFERRED");
  }

  /** Adds a column behind the others. */
  void column(Column column) {
    insert(columns.get(columns.size() - 1).end(), ",\n    " + ColumnText.of(column));
  }

  /** Adds a constraint behind all others. */
  void check(Check check) {
    insert(last.end(), ",\n    " + ColumnText.of(check));
  }

  void option(String option) {
    options += (options.isEmpty() ? " " : ", ") + option;
  }

  /** Returns the statement. */
  String sql() {
    return edit.apply() + options;
  }
}
