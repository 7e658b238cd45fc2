package io.github.d1maven.core.dump;

import java.util.List;
import java.util.Optional;

/**
 * What a dump contains.
 *
 * @param content schema, data or both
 * @param bookmark the bookmark of the state; empty for a local database
 * @param leftOut the tables, views and triggers that are left out
 * @param schema the checksum of the schema
 * @param objects the tables, virtual tables and views of the dump, in the order in which they are
 *     created; those without a {@link TableSummary} have no rows of their own
 * @param tables the rows, in the order of the tables; empty for a schema alone
 * @param statements how many statements it has
 * @param warnings what a user should know, one line each
 */
public record DumpSummary(
    DumpScope.Content content,
    Optional<String> bookmark,
    List<String> leftOut,
    String schema,
    List<DumpedObject> objects,
    List<TableSummary> tables,
    long statements,
    List<String> warnings) {

  /**
   * An object that a restore replaces.
   *
   * @param kind {@code table}, {@code virtual table} or {@code view}
   * @param name its name
   */
  public record DumpedObject(String kind, String name) {}

  /** Copies the lists. */
  public DumpSummary {
    leftOut = List.copyOf(leftOut);
    objects = List.copyOf(objects);
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
  }

  /** Returns the number of rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableSummary::rows).sum();
  }
}
