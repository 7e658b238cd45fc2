package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.fix.FixedMigration;
import io.github.d1maven.diff.fix.MigrationFix;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.trial.Loss;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.MigrationTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The migration that a tool writes for a case. */
final class ToolMigration {
  private static final SqlScript NOTHING = new SqlScript("nothing", "");
  private static final int SHOWN = 3;

  private final ToolCase one;
  private final String tool;
  private final DiffEngine engine = new DiffEngine();
  private final String refused;
  private final @Nullable MigrationStep step;

  ToolMigration(ToolCase one, String tool) {
    this.one = one;
    this.tool = tool;
    MigrationStep found = null;
    String reason = one.refusal(tool);
    if (reason.isEmpty()) {
      try {
        Schema from = engine.read(SchemaSource.existing(List.of(one.script("from"))));
        Schema after = MigrationStep.after(from, NOTHING, one.script(tool), Set.of());
        found = new MigrationStep(one.script(tool), from, after);
      } catch (SqlTextException e) {
        reason = "SQLite refuses its SQL: " + e.fact();
      }
    }
    this.step = found;
    this.refused = reason;
  }

  /** Whether there is a migration and SQLite accepts it. */
  boolean runs() {
    return step != null;
  }

  /** Why it does not yield the declared schema; empty if it does. */
  String limit() {
    if (step == null) {
      return refused;
    }
    List<String> differences =
        engine.differences(engine.read(SchemaSource.of(one.script("to"))), step.after());
    String more = differences.size() > SHOWN ? " and others" : "";
    return differences.isEmpty()
        ? ""
        : "it yields another "
            + differences.stream().limit(SHOWN).collect(Collectors.joining(", "))
            + more;
  }

  /** The tables that lose rows or references of the case; none if it stops and changes nothing. */
  Set<String> lost() {
    try (CountedRows counts = new CountedRows(one, step())) {
      return counts.run(step().script().text()) ? counts.lost() : Set.of();
    }
  }

  /** The tables that lose rows or references according to a trial over made-up rows. */
  Set<String> reported() {
    return MigrationTrial.run(step(), NOTHING).losses().stream()
        .map(Loss::table)
        .map(table -> table.key())
        .collect(Collectors.toSet());
  }

  /** What became of it; see {@link Outcome}. */
  Outcome fixed() {
    Optional<FixedMigration> fixed;
    try {
      fixed = new MigrationFix(step(), NOTHING, Set.of()).fix(PlanOptions.DEFAULT);
    } catch (ProblemException e) {
      return new Outcome("refused: " + e.problem().cause(), false, List.of());
    }
    return fixed
        .map(migration -> run(migration.text()))
        .orElseGet(() -> new Outcome("left alone", false, List.of()));
  }

  /**
   * What became of a migration.
   *
   * @param words for the report
   * @param rewritten whether it was rewritten
   * @param faults what is wrong over the case's rows
   */
  record Outcome(String words, boolean rewritten, List<String> faults) {}

  private Outcome run(String fixed) {
    try (CaseDatabase database = new CaseDatabase(one.script("from"), one.script("rows"))) {
      RowsKept kept = new RowsKept(step().before(), step().after(), NewNames.SAME);
      Map<String, List<String>> before = kept.before(database);
      database.migrate(fixed);
      List<String> faults = new ArrayList<>(engine.differences(step().after(), database.schema()));
      Map<String, List<String>> after = kept.after(database);
      if (!before.equals(after)) {
        faults.add(before + " became " + after);
      }
      return new Outcome("keeps all rows", true, faults);
    } catch (SqlTextException e) {
      return new Outcome("stops and changes nothing: " + e.fact(), true, List.of());
    }
  }

  private MigrationStep step() {
    if (step == null) {
      throw new IllegalStateException(refused);
    }
    return step;
  }

  String tool() {
    return tool;
  }

  String name() {
    return one.name();
  }

  @Override
  public String toString() {
    return name() + " (" + tool + ")";
  }
}
