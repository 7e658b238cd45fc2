package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.rows.FilledDatabase;
import io.github.d1maven.diff.rows.MadeUpRows;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a migration in memory as D1 does, over rows in every table, and finds what it loses without
 * saying so: rows of a table that it neither deletes by a DELETE that names the table nor drops for
 * good, and references that become NULL. On D1 foreign keys are on, so dropping a table <a
 * href="https://www.sqlite.org/lang_droptable.html">deletes its rows first</a>, which fires ON
 * DELETE actions.
 */
public final class MigrationTrial {
  private static final int ROWS = 3;

  private final MigrationStep step;
  private final ScratchDatabase database;
  private final Contents contents;
  private final TableTracks tracks;
  private final Map<Measure, Count> counts = new LinkedHashMap<>();

  /**
   * Something that is counted.
   *
   * @param column a column whose values are counted if they are not NULL; null for the rows
   */
  private record Measure(Identifier table, @Nullable Identifier column) {}

  /**
   * @param before the count before the migration
   * @param now the last one that could be taken
   * @param cause the first statement after which it was smaller
   */
  private record Count(long before, long now, @Nullable SqlStatement cause) {
    Count then(long count, SqlStatement statement) {
      return new Count(before, count, cause == null && count < now ? statement : cause);
    }
  }

  private MigrationTrial(MigrationStep step, ScratchDatabase database) {
    this.step = step;
    this.database = database;
    this.contents = new Contents(new ScratchRows(database));
    this.tracks = new TableTracks(Contents.holders(step.before()));
  }

  /**
   * Runs a migration over made-up rows, which satisfy the schema before it and, as far as possible,
   * the one after it.
   *
   * @param first a script that creates what is not part of the schema, such as the ledger
   */
  public static TrialOutcome run(MigrationStep step, SqlScript first) {
    return run(step, first, TrialScripts.NONE);
  }

  /**
   * Runs a migration over made-up rows or those that its author gives, and then queries that must
   * return no row.
   *
   * @throws SqlTextException if SQLite refuses a statement of the author's scripts
   */
  public static TrialOutcome run(MigrationStep step, SqlScript first, TrialScripts scripts) {
    int wanted = scripts.before() == null ? ROWS : 0;
    TrialOutcome outcome =
        run(step, first, scripts, MadeUpRows.of(step.before(), step.after(), table -> wanted));
    return outcome.stopped() == null || wanted == 0
        ? outcome
        : secondTry(step, first, scripts, outcome);
  }

  /** A migration that stops over rows with NULL may get further over others. */
  private static TrialOutcome secondTry(
      MigrationStep step, SqlScript first, TrialScripts scripts, TrialOutcome stopped) {
    MadeUpRows rows = MadeUpRows.withoutNull(step.before(), step.after(), table -> ROWS);
    TrialOutcome outcome = run(step, first, scripts, rows);
    return outcome.stopped() == null ? outcome : stopped;
  }

  private static TrialOutcome run(
      MigrationStep step, SqlScript first, TrialScripts scripts, MadeUpRows rows) {
    try (ScratchDatabase database = FilledDatabase.open(step.before(), rows)) {
      database.replay(first, true);
      if (scripts.before() != null) {
        database.run(scripts.before());
      }
      return new MigrationTrial(step, database).run(rows.impossible(), scripts.assertions());
    }
  }

  private TrialOutcome run(List<Identifier> empty, List<SqlScript> assertions) {
    Contents.holders(step.before()).forEach(table -> measure(table, null));
    for (Table table : step.before().tables()) {
      table.foreignKeys().stream()
          .flatMap(key -> key.columns().stream())
          .forEach(column -> measure(table.name(), column));
    }
    SqlTextException stopped = execute();
    return stopped == null
        ? new TrialOutcome(null, losses(), failed(assertions), empty)
        : new TrialOutcome(stopped, List.of(), List.of(), empty);
  }

  private List<FailedAssertion> failed(List<SqlScript> assertions) {
    ScratchRows rows = new ScratchRows(database);
    List<FailedAssertion> failed = new ArrayList<>();
    for (SqlScript script : assertions) {
      for (SqlStatement query : StatementSplitter.split(script)) {
        List<List<@Nullable String>> found = rows.run(query);
        if (!found.isEmpty()) {
          failed.add(new FailedAssertion(query, found.size(), values(found.get(0))));
        }
      }
    }
    return failed;
  }

  private static String values(List<@Nullable String> row) {
    return row.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void measure(Identifier table, @Nullable Identifier column) {
    contents
        .of(table, column)
        .ifPresent(count -> counts.put(new Measure(table, column), new Count(count, count, null)));
  }

  /** Returns the error that ended the migration; null if it was committed. */
  private @Nullable SqlTextException execute() {
    List<SqlStatement> statements =
        StatementSplitter.split(step.script()).stream()
            .filter(statement -> !D1Rules.controlsTransaction(statement))
            .toList();
    SqlStatement last = null;
    try {
      database.execute("BEGIN");
      for (SqlStatement statement : statements) {
        last = statement;
        database.execute(statement);
        tracks.follow(statement);
        recount(statement);
      }
      database.execute("COMMIT");
      return null;
    } catch (SqlTextException e) {
      return last == null || e.position().script().equals(step.script())
          ? e
          : new InvalidSqlException(e.fact(), last.position());
    }
  }

  private void recount(SqlStatement statement) {
    Set<Identifier> exists = contents.tables();
    counts.replaceAll(
        (measure, count) -> {
          OptionalLong now =
              tracks
                  .now(measure.table(), exists)
                  .map(name -> contents.of(name, measure.column()))
                  .orElse(OptionalLong.empty());
          return now.isPresent() ? count.then(now.getAsLong(), statement) : count;
        });
  }

  private List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    counts.forEach(
        (measure, count) -> {
          if (count.now() < count.before() && !isMeant(measure)) {
            losses.add(
                new Loss(
                    measure.table(), measure.column(), count.before(), count.now(), count.cause()));
          }
        });
    return losses;
  }

  /** Returns whether a smaller count is no loss, or one that is reported already. */
  private boolean isMeant(Measure measure) {
    if (measure.column() == null) {
      return tracks.isEmptied(measure.table()) || isGone(measure.table());
    }
    Count rows = counts.get(new Measure(measure.table(), null));
    boolean fewerRows = rows != null && rows.now() < rows.before();
    return fewerRows || tracks.isUpdated(measure.table()) || isGone(measure.table());
  }

  /** A table of another kind in its place is not the same table. */
  private boolean isGone(Identifier table) {
    boolean virtual = step.before().virtualTable(table).isPresent();
    return tracks
        .now(table, contents.tables())
        .filter(name -> step.after().virtualTable(name).isPresent() == virtual)
        .isEmpty();
  }
}
