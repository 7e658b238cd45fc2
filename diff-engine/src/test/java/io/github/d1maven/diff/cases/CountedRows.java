package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts rows and references before and after a migration, over the rows of a case. */
final class CountedRows implements AutoCloseable {
  private final MigrationStep step;
  private final CaseDatabase database;
  private final Map<String, Long> before;

  CountedRows(ToolCase one, MigrationStep step) {
    this.step = step;
    this.database = new CaseDatabase(one.script("from"), one.script("rows"));
    this.before = counts();
  }

  /** Runs a migration as D1 does; returns whether it was committed. */
  boolean run(String migration) {
    try {
      database.migrate(migration);
      return true;
    } catch (SqlTextException e) {
      return false;
    }
  }

  /** The tables that stay and have fewer rows or references than before. */
  Set<String> lost() {
    Map<String, Long> now = counts();
    Set<String> lost = new TreeSet<>();
    before.forEach(
        (what, count) -> {
          if (now.getOrDefault(what, 0L) < count) {
            lost.add(what.substring(0, what.indexOf('(')).strip());
          }
        });
    return lost;
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (Table table : step.before().tables()) {
      Table now = step.after().table(table.name()).orElse(null);
      if (now != null) {
        count(counts, table.name(), "*");
        table.foreignKeys().stream()
            .flatMap(key -> key.columns().stream())
            .filter(column -> now.column(column).isPresent())
            .forEach(column -> count(counts, table.name(), column.quoted()));
      }
    }
    return counts;
  }

  private void count(Map<String, Long> counts, Identifier table, String what) {
    String sql = "SELECT count(" + what + ") FROM " + table.quoted();
    counts.put(table.key() + " (" + what + ")", Long.parseLong(database.query(sql).get(0)));
  }

  @Override
  public void close() {
    database.close();
  }
}
