package io.github.d1maven.maven.report;

import io.github.d1maven.core.gate.Difference;
import io.github.d1maven.core.gate.Expectation;
import io.github.d1maven.core.gate.FindDrift;
import io.github.d1maven.core.gate.ValidateMigrations;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Formats what the comparison of a database with the project found. */
public final class GateText {

  private GateText() {}

  /** Returns that the recorded migrations agree with the folder, one line each. */
  public static List<String> valid(ValidateMigrations.Result result) {
    List<String> lines = new ArrayList<>();
    if (result.unverified() > 0) {
      lines.add(
          Phrases.count(result.unverified(), "applied migration")
              + " cannot be compared with the file: wrangler or another tool applied "
              + (result.unverified() == 1 ? "it" : "them"));
    }
    lines.add(
        "the recorded migrations match the folder: "
            + result.applied()
            + " applied, "
            + result.pending()
            + " pending");
    return lines;
  }

  /** Returns the differences, a line for each object and each piece of SQL. */
  public static List<String> differences(FindDrift.Result result) {
    return result.differences().stream().flatMap(d -> lines(d).stream()).toList();
  }

  private static List<String> lines(Difference difference) {
    List<String> lines = new ArrayList<>();
    lines.add(difference.subject() + ": " + words(difference));
    difference.expected().forEach(sql -> lines.addAll(marked("  - ", sql)));
    difference.live().forEach(sql -> lines.addAll(marked("  + ", sql)));
    return lines;
  }

  private static String words(Difference difference) {
    return switch (difference.kind()) {
      case MISSING -> "missing in the database";
      case UNEXPECTED -> "only in the database";
      case CHANGED -> "differs (- expected, + in the database)";
    };
  }

  private static List<String> marked(String mark, String sql) {
    return sql.lines().map(line -> (mark + line).stripTrailing()).toList();
  }

  /** Returns the result in one line. */
  public static String summary(FindDrift.Result result) {
    String expected =
        result.expectation() instanceof Expectation.Declared
            ? "the declared schema"
            : "its applied migrations";
    return result.differences().isEmpty()
        ? "no drift: the database matches " + expected
        : Phrases.count(result.differences().size(), "difference")
            + " between the database and "
            + expected
            + ", which d1.failOn allows";
  }
}
