package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.ColumnList;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where scripts declare tables and their columns. */
final class DeclaredColumns {
  private final Declarations declarations;

  DeclaredColumns(Declarations declarations) {
    this.declarations = declarations;
  }

  private Optional<SqlStatement> statement(SchemaObject object) {
    return declarations.statement(object.kind(), object.name());
  }

  /** Returns where an object is declared, or null if that is unknown. */
  @Nullable Place of(SchemaObject object) {
    return statement(object).map(SqlStatement::position).map(SourcePosition::place).orElse(null);
  }

  /** Returns where a column is declared, or null if that is unknown. */
  @Nullable Place of(Table table, Column column) {
    return statement(table)
        .flatMap(found -> position(found, column))
        .map(SourcePosition::place)
        .orElse(null);
  }

  private static Optional<SourcePosition> position(SqlStatement statement, Column column) {
    return ColumnList.of(statement)
        .flatMap(list -> list.column(column.name()))
        .map(part -> new SourcePosition(statement.script(), part.first().start()));
  }
}
