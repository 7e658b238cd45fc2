package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows for the tables of a schema that satisfy all its constraints: NOT NULL, UNIQUE, CHECK, keys,
 * unique and partial indexes, foreign keys, STRICT. Values are searched for by trying them in
 * SQLite, so a table whose CHECK accepts only values that nobody would guess stays empty.
 *
 * @param tables the rows of each table, parents first
 * @param impossible the tables for which no row was found although some were wanted
 */
public record MadeUpRows(List<TableRows> tables, List<Identifier> impossible) {
  public MadeUpRows {
    tables = List.copyOf(tables);
    impossible = List.copyOf(impossible);
  }

  /**
   * Makes up rows, some of whose values are NULL where the schema allows it.
   *
   * @param schema the schema that they satisfy
   * @param next a schema that they should also satisfy after a migration, where that is possible
   *     without changing values: columns are compared by name; or null
   * @param wanted the number of rows of a table; fewer are made where keys allow no more
   */
  public static MadeUpRows of(
      Schema schema, @Nullable Schema next, ToIntFunction<Identifier> wanted) {
    return of(schema, next, wanted, true);
  }

  /** Makes up rows without NULL wherever another value is possible; see {@link #of}. */
  public static MadeUpRows withoutNull(
      Schema schema, @Nullable Schema next, ToIntFunction<Identifier> wanted) {
    return of(schema, next, wanted, false);
  }

  /**
   * Makes up rows that have the same values wherever the schema allows it.
   *
   * @param nulls whether some values are NULL where the schema allows it
   */
  public static MadeUpRows alike(Schema schema, ToIntFunction<Identifier> wanted, boolean nulls) {
    try (RowSearch search = new RowSearch(schema, null, nulls, true)) {
      return search.find(wanted);
    }
  }

  private static MadeUpRows of(
      Schema schema, @Nullable Schema next, ToIntFunction<Identifier> wanted, boolean nulls) {
    try (RowSearch search = new RowSearch(schema, next, nulls, false)) {
      return search.find(wanted);
    }
  }
}
