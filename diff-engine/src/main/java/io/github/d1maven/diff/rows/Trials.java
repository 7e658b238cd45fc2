package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Databases in memory in which rows are tried: the schema's, and the next one's if there is one.
 */
final class Trials implements AutoCloseable {
  private final Side now;
  private final @Nullable Side later;

  private record Side(Schema schema, ScratchDatabase database, ScratchRows rows) {
    static Side of(Schema schema) {
      ScratchDatabase database = TablesOnly.open(schema);
      return new Side(schema, database, new ScratchRows(database));
    }
  }

  Trials(Schema schema, @Nullable Schema next) {
    this.now = Side.of(schema);
    this.later = next == null ? null : Side.of(next);
  }

  /** Returns the rows that the schema's database accepted. */
  ScratchRows rows() {
    return now.rows();
  }

  /** Returns the conditions on the rows of a table, those of the next schema included. */
  List<Expression> conditions(Table table) {
    List<Expression> all = new ArrayList<>(conditions(now.schema(), table.name()));
    if (later != null) {
      all.addAll(0, conditions(later.schema(), table.name()));
    }
    return all;
  }

  private static List<Expression> conditions(Schema schema, Identifier name) {
    List<Expression> all = new ArrayList<>();
    schema.table(name).stream()
        .flatMap(table -> table.checks().stream())
        .map(Check::expression)
        .forEach(all::add);
    schema.indexesOf(name).stream().map(Index::where).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  /**
   * Tries a row.
   *
   * @param alsoLater whether the next schema must accept it, too
   * @return what refused it; nothing if it was accepted
   */
  Optional<Culprits> insert(Table table, Map<Identifier, String> values, boolean alsoLater) {
    now.rows().query("SAVEPOINT made_up");
    Optional<Culprits> refused = insert(now, table, values);
    if (refused.isEmpty() && alsoLater && later != null) {
      refused = insertLater(later, table, values);
    }
    if (refused.isPresent()) {
      now.rows().query("ROLLBACK TO made_up");
    }
    now.rows().query("RELEASE made_up");
    return refused;
  }

  private static Optional<Culprits> insertLater(
      Side side, Table table, Map<Identifier, String> values) {
    Table after = side.schema().table(table.name()).orElse(null);
    if (after == null) {
      return Optional.empty();
    }
    Map<Identifier, String> common = new LinkedHashMap<>();
    for (Column column : after.columns()) {
      String value = values.get(column.name());
      if (column.isStorable() && value != null) {
        common.put(column.name(), value);
      }
    }
    return insert(side, after, common)
        .filter(culprits -> culprits.columns().stream().anyMatch(values::containsKey));
  }

  private static Optional<Culprits> insert(Side side, Table table, Map<Identifier, String> values) {
    List<Identifier> columns = List.copyOf(values.keySet());
    List<String> row = List.copyOf(values.values());
    try {
      side.rows().run(new TableRows(table.name(), columns, List.of(row)).inserts().get(0));
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(
          Culprits.of(
              String.valueOf(e.getMessage()), table, side.schema().indexesOf(table.name())));
    }
  }

  @Override
  public void close() {
    now.database().close();
    if (later != null) {
      later.database().close();
    }
  }
}
