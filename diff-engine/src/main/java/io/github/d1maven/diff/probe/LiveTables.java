package io.github.d1maven.diff.probe;

import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables between two pending migrations, as queries over the database as it is. */
final class LiveTables {
  private Map<Identifier, LiveRows> rows = new HashMap<>();
  private Map<Identifier, String> lost = new HashMap<>();

  private LiveTables() {}

  /** Returns the tables of the database before the first migration. */
  static LiveTables of(Schema live) {
    LiveTables tables = new LiveTables();
    live.tables().forEach(table -> tables.rows.put(table.name(), LiveRows.of(table)));
    return tables;
  }

  /** Gives tables and columns the names that they have after a migration. */
  void rename(FollowedStep step) {
    Map<Identifier, LiveRows> renamed = new HashMap<>();
    Map<Identifier, String> reasons = new HashMap<>();
    step.sources()
        .forEach(
            (name, source) -> {
              LiveRows before = rows.get(source);
              String reason = lost.get(source);
              if (before != null) {
                renamed.put(name, before.renamed(name, names(step, name, source)));
              } else if (reason != null) {
                reasons.put(name, reason);
              }
            });
    rows = renamed;
    lost = reasons;
  }

  /** Returns the old names of the columns of a renamed table by the new ones, in its order. */
  private static Map<Identifier, Identifier> names(
      FollowedStep step, Identifier name, Identifier source) {
    Map<Identifier, Identifier> names = new LinkedHashMap<>();
    Table before = step.before().table(source).orElseThrow();
    Table renamed = step.renamed().table(name).orElseThrow();
    for (int i = 0; i < renamed.columns().size(); i++) {
      names.put(renamed.columns().get(i).name(), before.columns().get(i).name());
    }
    return names;
  }

  /** Takes the step to the tables after a migration. */
  void advance(FollowedStep step) {
    Set<Identifier> changed = new HashSet<>(step.changed());
    changed.addAll(step.grown());
    Map<Identifier, LiveRows> next = new HashMap<>();
    Map<Identifier, String> reasons = new HashMap<>();
    for (Table table : step.after().tables()) {
      Identifier name = table.name();
      LiveRows before = rows.get(name);
      Table old = step.renamed().table(name).orElse(null);
      String reason = lost.get(name);
      if (reason == null && (before == null || old == null)) {
        reason = step.script().name() + " makes table " + name;
      } else if (reason == null && changed.contains(name)) {
        reason = step.script().name() + " changes rows of table " + name + " before";
      }
      if (reason != null || before == null || old == null) {
        reasons.put(name, String.valueOf(reason));
      } else {
        next.put(name, before.after(old, table, step.computed(name)));
      }
    }
    rows = next;
    lost = reasons;
  }

  /** Returns the rows of a table; empty if they are not those of the database. */
  Optional<LiveRows> rows(Identifier table) {
    return Optional.ofNullable(rows.get(table));
  }

  /** Returns why the rows of a table are not those of the database; null if they are. */
  @Nullable String lost(Identifier table) {
    return lost.get(table);
  }

  /** Returns why a column that a requirement reads has no known values; null if all have. */
  @Nullable String lostColumn(FollowedStep step, DataCheck check) {
    return step.read(check).stream()
        .flatMap(table -> step.renamed().table(table).stream())
        .flatMap(table -> unknown(table).filter(name -> step.concerns(check, name)))
        .findFirst()
        .map(name -> "an earlier pending migration changes the values of column " + name)
        .orElse(null);
  }

  private Stream<Identifier> unknown(Table table) {
    LiveRows live = rows.get(table.name());
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> live == null || !live.columns().containsKey(name));
  }

  /** Returns a WITH clause that puts the rows of the database in the place of renamed tables. */
  String prelude(List<Identifier> read) {
    List<String> tables = new ArrayList<>();
    for (Identifier name : read) {
      LiveRows table = rows.get(name);
      if (table != null && !table.same()) {
        tables.add(name.quoted() + " AS (SELECT * FROM " + table.source() + ")");
      }
    }
    return tables.isEmpty() ? "" : "WITH " + String.join(", ", tables) + " ";
  }
}
