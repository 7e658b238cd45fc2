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
   * @param meant by how much statements made it smaller on purpose
   * @param dropped the statement that dropped the table; null if none did
   * @param cause the first statement after which it was smaller without being meant
   */
  private record Count(
      long before,
      long now,
      long meant,
      @Nullable SqlStatement dropped,
      @Nullable SqlStatement cause) {
    Count then(long count, SqlStatement statement, boolean onPurpose) {
      long less = Math.max(0, now - count);
      if (onPurpose || less == 0) {
        return new Count(before, count, meant + (onPurpose ? less : 0), dropped, cause);
      }
      SqlStatement first = dropped == null ? statement : dropped;
      return new Count(before, count, meant, dropped, cause == null ? first : cause);
    }

    Count droppedBy(SqlStatement statement) {
      return dropped == null ? new Count(before, now, meant, statement, cause) : this;
    }

    boolean isLost() {
      return now < before - meant;
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
    if (scripts.before() != null) {
      return run(step, first, scripts, MadeUpRows.of(step.before(), null, table -> 0));
    }
    TrialOutcome outcome =
        run(step, first, scripts, MadeUpRows.of(step.before(), step.after(), table -> ROWS));
    if (outcome.stopped() != null) {
      outcome = secondTry(step, first, scripts, outcome);
    }
    return outcome.losses().isEmpty() ? withAwkwardRows(step, first, outcome) : outcome;
  }

  /** A migration that stops over rows with NULL may get further over others. */
  private static TrialOutcome secondTry(
      MigrationStep step, SqlScript first, TrialScripts scripts, TrialOutcome stopped) {
    MadeUpRows rows = MadeUpRows.withoutNull(step.before(), step.after(), table -> ROWS);
    TrialOutcome outcome = run(step, first, scripts, rows);
    return outcome.stopped() == null ? outcome : stopped;
  }

  /**
   * Rows that the schema before allows and the one after does not: a migration should stop there,
   * and a copy with {@code OR IGNORE} or WHERE leaves them out instead.
   */
  private static TrialOutcome withAwkwardRows(
      MigrationStep step, SqlScript first, TrialOutcome outcome) {
    for (boolean nulls : new boolean[] {true, false}) {
      MadeUpRows rows = MadeUpRows.alike(step.before(), table -> ROWS, nulls);
      List<Loss> losses = run(step, first, TrialScripts.NONE, rows).losses();
      if (!losses.isEmpty()) {
        return new TrialOutcome(null, losses, outcome.failed(), outcome.empty());
      }
    }
    return outcome;
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
        .ifPresent(
            count ->
                counts.put(new Measure(table, column), new Count(count, count, 0, null, null)));
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
          return now.isPresent()
              ? count.then(now.getAsLong(), statement, isMeant(measure))
              : count.droppedBy(statement);
        });
  }

  /** A DELETE that names the table means its rows, and an UPDATE the values of its columns. */
  private boolean isMeant(Measure measure) {
    return tracks.isDeleting(measure.table())
        || (measure.column() != null && tracks.isUpdating(measure.table()));
  }

  private List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    counts.forEach(
        (measure, count) -> {
          if (count.isLost() && !isGone(measure.table()) && !isReported(measure)) {
            losses.add(
                new Loss(
                    measure.table(), measure.column(), count.before(), count.now(), count.cause()));
          }
        });
    return losses;
  }

  /** The references of rows that are lost are lost with them. */
  private boolean isReported(Measure measure) {
    Count rows = counts.get(new Measure(measure.table(), null));
    return measure.column() != null && rows != null && rows.isLost();
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
