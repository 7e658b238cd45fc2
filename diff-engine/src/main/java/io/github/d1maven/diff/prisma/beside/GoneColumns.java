package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a table that a datamodel no longer has. What names only such columns goes with
 * them; a generated column of others stays, because Prisma cannot declare it.
 */
final class GoneColumns {
  private final Table old;
  private final List<Identifier> gone = new ArrayList<>();
  private final List<Identifier> generated = new ArrayList<>();

  private GoneColumns(Table old) {
    this.old = old;
  }

  static GoneColumns of(Table old, Table declared) {
    GoneColumns columns = new GoneColumns(old);
    for (Column column : old.columns()) {
      if (declared.column(column.name()).isEmpty()) {
        (column.isStorable() ? columns.gone : columns.generated).add(column.name());
      }
    }
    while (columns.generated.stream().anyMatch(columns::goesToo)) {
      columns.generated.stream().filter(columns::goesToo).toList().forEach(columns::remove);
    }
    return columns;
  }

  private boolean goesToo(Identifier column) {
    Generated value = old.column(column).orElseThrow().generated();
    return value != null && haveAllOf(value.expression());
  }

  private void remove(Identifier column) {
    generated.remove(column);
    gone.add(column);
  }

  /** Returns the generated columns that no file declares and that do not go. */
  List<Column> generated() {
    return generated.stream().map(name -> old.column(name).orElseThrow()).toList();
  }

  /** Returns whether a column is gone. */
  boolean has(Identifier column) {
    return gone.contains(column);
  }

  /** Returns a gone column that an expression names. */
  Optional<Identifier> in(Expression expression) {
    return gone.stream().filter(expression::mentions).findFirst();
  }

  /** Returns whether an expression names gone columns and no others. */
  boolean haveAllOf(Expression... expressions) {
    List<Identifier> named =
        old.columns().stream()
            .map(Column::name)
            .filter(column -> Stream.of(expressions).anyMatch(e -> e.mentions(column)))
            .toList();
    return !named.isEmpty() && gone.containsAll(named);
  }

  /** Returns whether all columns of an index are gone. */
  boolean haveAllOf(Index index) {
    Stream<Expression> terms = index.parts().stream().map(IndexPart::expression);
    return haveAllOf(
        Stream.concat(terms, Stream.ofNullable(index.where())).toArray(Expression[]::new));
  }

  /** Returns a gone column that an index names. */
  Optional<Identifier> in(Index index) {
    return gone.stream().filter(index::mentions).findFirst();
  }
}
