package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maps the values of an old row to the new one. New columns get their defaults. A rowid is kept
 * wherever both tables have one: full-text indexes and applications rely on it. Only a table with
 * 100 columns, D1's limit, has no room for it.
 */
@Internal
public final class RowCopy {
  private final List<String> targets = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private boolean losesRowids;

  public RowCopy(Table from, Table to) {
    for (Column column : to.columns()) {
      if (column.isStorable() && from.column(column.name()).isPresent()) {
        add(column.name(), column.name());
      }
    }
    rowid(from, to);
    if (targets.isEmpty()) {
      to.columns().stream().filter(Column::isStorable).findFirst().ifPresent(this::addDefault);
    }
  }

  /** The new table's rowid comes from the old one's unless a kept column determines it. */
  private void rowid(Table from, Table to) {
    Optional<Identifier> target = to.rowidName();
    Optional<Identifier> source = from.rowidName();
    boolean decided = to.rowidAlias().filter(alias -> from.column(alias).isPresent()).isPresent();
    if (target.isPresent() && source.isPresent() && !decided) {
      losesRowids = targets.size() >= D1Limits.COLUMNS;
      if (!losesRowids) {
        targets.add(0, target.get().quoted());
        sources.add(0, source.get().quoted());
      }
    }
  }

  private void add(Identifier target, Identifier source) {
    targets.add(target.quoted());
    sources.add(source.quoted());
  }

  /** An INSERT names at least one column, also between tables without rowid that share none. */
  private void addDefault(Column column) {
    Default value = column.defaultValue();
    targets.add(column.name().quoted());
    sources.add(value == null ? "NULL" : "(" + value.normal() + ")");
  }

  /**
   * Returns the statement that creates a table of the migration from all rows. Its columns have the
   * affinities of the sources, which change no value that is in them already.
   */
  PlannedStatement create(Identifier table, Identifier source, String comment) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      boolean same = sources.get(i).equals(targets.get(i));
      columns.add(same ? targets.get(i) : sources.get(i) + " AS " + targets.get(i));
    }
    return new PlannedStatement(
        StatementKind.CREATE_TABLE,
        List.of(table, source),
        Lines.wrapped(
            "CREATE TABLE "
                + table.quoted()
                + " AS SELECT "
                + String.join(", ", columns)
                + " FROM "
                + source.quoted()),
        comment);
  }

  /** Returns whether the rows get other rowids because no column can keep them. */
  public boolean losesRowids() {
    return losesRowids;
  }

  /** Returns the columns that are written, quoted. */
  List<String> targets() {
    return targets;
  }

  /** Returns the quoted columns or values that are read, one for each column that is written. */
  List<String> sources() {
    return sources;
  }

  /**
   * Copies all rows. OR ABORT overrules ON CONFLICT clauses of the table, which would drop rows
   * silently.
   */
  static PlannedStatement insert(
      Identifier into, List<String> columns, Identifier from, List<String> values, String comment) {
    return new PlannedStatement(
        StatementKind.COPY_ROWS,
        List.of(into, from),
        Lines.wrapped(
            "INSERT OR ABORT INTO "
                + into.quoted()
                + " ("
                + String.join(", ", columns)
                + ") SELECT "
                + String.join(", ", values)
                + " FROM "
                + from.quoted()),
        comment);
  }
}
