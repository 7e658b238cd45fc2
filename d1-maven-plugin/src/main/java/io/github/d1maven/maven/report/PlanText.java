package io.github.d1maven.maven.report;

import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.KeptObject;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.problem.Phrases;
import java.util.List;
import java.util.function.Predicate;

/** Formats plans for the log. */
public final class PlanText {

  private static final int SHORT = 60;

  private PlanText() {}

  /** Returns the hazards of the plan except those that are only information, a line each. */
  public static List<String> warnings(Plan plan) {
    return hazards(plan, hazard -> !isInformation(hazard));
  }

  /** Returns the hazards of the plan that are only information, a line each. */
  public static List<String> remarks(Plan plan) {
    return hazards(plan, PlanText::isInformation);
  }

  private static List<String> hazards(Plan plan, Predicate<Hazard> wanted) {
    return plan.hazards().stream().filter(wanted).map(Hazard::toString).toList();
  }

  private static boolean isInformation(Hazard hazard) {
    return hazard.kind().severity() == HazardKind.Severity.INFORMATION;
  }

  /** Returns the SQL, indented, one line each; for a long plan only the number of statements. */
  public static List<String> excerpt(Plan plan) {
    List<String> lines = sql(plan).stream().map(l -> l.isEmpty() ? l : "    " + l).toList();
    return lines.size() <= SHORT
        ? lines
        : List.of("    " + Phrases.count(plan.statements().size(), "statement"));
  }

  /** Returns the SQL, one line each. */
  public static List<String> sql(Plan plan) {
    return plan.toSql().lines().toList();
  }

  /** Returns a note about what a plan keeps, one line each; none if it keeps nothing. */
  public static List<String> kept(List<KeptObject> kept) {
    return kept.isEmpty() ? List.of() : ("note: " + KeptObject.note(kept)).lines().toList();
  }

  /** Returns that there is no difference. */
  public static String nothingToDo(int pending) {
    return basis(pending) + " already matches the declared schema";
  }

  /**
   * Returns what the comparison started from, for example {@code the database with 2 pending …}.
   */
  public static String basis(int pending) {
    return pending == 0
        ? "the database"
        : "the database with " + Phrases.count(pending, "pending migration");
  }
}
