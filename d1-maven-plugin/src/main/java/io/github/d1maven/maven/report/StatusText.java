package io.github.d1maven.maven.report;

import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.apply.MigrationStatus.Entry;
import io.github.d1maven.core.apply.MigrationStatus.State;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats the migrations as a table. */
public final class StatusText {

  private static final String NAME = "migration";

  private StatusText() {}

  /** Returns the lines of the table and a summary, without the warnings. */
  public static List<String> table(MigrationStatus.Result status) {
    List<String> lines = new ArrayList<>();
    if (!status.entries().isEmpty()) {
      int width =
          status.entries().stream()
              .mapToInt(e -> e.name().length())
              .reduce(NAME.length(), Math::max);
      String format = "%-" + width + "s  %-7s  %s";
      lines.add(format.formatted(NAME, "state", "applied at (UTC)"));
      status.entries().forEach(entry -> lines.add(line(format, entry)));
    }
    lines.add(
        "%d applied, %d pending%s"
            .formatted(status.count(State.APPLIED), status.count(State.PENDING), unknown(status)));
    return lines;
  }

  private static String line(String format, Entry entry) {
    String time = entry.appliedAt() == null ? "-" : entry.appliedAt();
    return format.formatted(entry.name(), entry.state().name().toLowerCase(Locale.ROOT), time);
  }

  private static String unknown(MigrationStatus.Result status) {
    long unknown = status.count(State.UNKNOWN);
    return unknown == 0 ? "" : ", " + unknown + " unknown to this folder";
  }

  /** Returns warnings about the migrations, one line each. */
  public static List<String> warnings(MigrationStatus.Result status) {
    List<String> warnings = new ArrayList<>(outOfOrder(status.outOfOrder()));
    status.duplicates().forEach(d -> warnings.add("several migrations have the same number: " + d));
    return warnings;
  }

  /** Returns how many migrations were applied. */
  public static String applied(int count) {
    return count == 0 ? "nothing to apply" : Phrases.count(count, "migration") + " applied";
  }

  /** Returns a warning about migrations that come before an applied one, if there are any. */
  public static List<String> outOfOrder(List<String> names) {
    return names.isEmpty()
        ? List.of()
        : List.of(
            "migrations out of order, a later one is already applied: "
                + Phrases.some(names, ", "));
  }
}
