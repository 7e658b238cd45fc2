package io.github.d1maven.maven.report.file;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.gate.ApplyPlan;
import io.github.d1maven.core.gate.PlannedMigration;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.report.CostText;
import io.github.d1maven.maven.report.MavenVoice;
import io.github.d1maven.maven.report.StatusText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Formats a plan for the log and for a review. */
public final class ApplyPlanText {

  private ApplyPlanText() {}

  /** Returns what the plan does, one line each, without the SQL. */
  public static List<String> lines(ApplyPlan plan) {
    List<String> lines = new ArrayList<>();
    for (PlannedMigration migration : plan.migrations()) {
      lines.add(
          migration.name() + ": " + Phrases.count(migration.statements().size(), "statement"));
    }
    lines.addAll(CostText.lines(plan.cost()));
    lines.addAll(StatusText.outOfOrder(plan.outOfOrder()));
    if (!plan.effects().isEmpty()) {
      lines.add("this " + String.join(", ", plan.effects()));
    }
    lines.add(Phrases.count(plan.migrations().size(), "migration") + " to apply");
    return lines;
  }

  /** Returns what may keep the plan from being applied, one line each. */
  public static List<String> warnings(ApplyPlan plan) {
    List<String> warnings = new ArrayList<>(plan.violations());
    warnings.addAll(CostText.warnings(plan.cost()));
    return warnings;
  }

  /** Returns the plan as Markdown, for a pull request. */
  public static String markdown(ApplyPlan plan, DatabaseIdentity database) {
    StringBuilder text = new StringBuilder("### Plan for " + database.summary() + "\n\n");
    lines(plan).forEach(line -> text.append("* ").append(line).append('\n'));
    warnings(plan).forEach(line -> text.append("* **").append(line).append("**\n"));
    for (PlannedMigration migration : plan.migrations()) {
      String sql =
          migration.statements().stream()
              .map(statement -> statement + ";\n")
              .collect(Collectors.joining());
      String fence = StepSummary.fence(sql);
      text.append("\n#### ").append(migration.name()).append("\n\n").append(fence).append("sql\n");
      text.append(sql).append(fence).append('\n');
    }
    String effect =
        database.target() == Target.LOCAL
            ? ", which deletes all rows of the local database and applies all migrations again"
            : "";
    return text.append("\nThe way back: `" + wayBack(database) + "`" + effect + "\n").toString();
  }

  /** Returns the command that undoes a plan once it is applied. */
  public static String wayBack(DatabaseIdentity database) {
    return new MavenVoice()
        .command(
            database.target() == Target.LOCAL
                ? database.run("", "reset")
                : database.run(
                    "",
                    "restore",
                    new Remedy.Option("confirm", database.name()),
                    new Remedy.Option("timestamp", "<time>")));
  }
}
