package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;

/**
 * A field of a key or an index.
 *
 * @param field its name in Prisma
 * @param order how it is sorted
 */
@Internal
public record IndexedField(String field, Order order) {

  /** How a column of an index is sorted; SQLite sorts ascending if nothing is given. */
  public enum Order {
    NONE(""),
    ASC(" ASC"),
    DESC(" DESC");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    /** Returns what is written behind the column. */
    public String sql() {
      return sql;
    }
  }
}
