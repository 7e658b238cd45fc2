package io.github.d1maven.maven.report;

import io.github.d1maven.diff.plan.Hazard;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a destructive migration is not written, and the exact text that allows it. */
final class HazardText {

  private static final Pattern PLAIN = Pattern.compile("[\\w.:,=-]+");

  private HazardText() {}

  static String of(List<Hazard> hazards) {
    List<String> facts =
        hazards.stream().map(h -> "[" + h.kind().code() + "] " + h.message()).toList();
    return Lines.some(facts, "\n")
        + Lines.cause("the declared schema does not have it; nothing was written")
        + renames(hazards)
        + Lines.help("to delete this data, add: " + option("d1.allow", tokens(hazards)))
        + "\n  see:   "
        + hazards.get(0).kind().anchor();
  }

  private static String renames(List<Hazard> hazards) {
    List<String> renames =
        hazards.stream().map(Hazard::likelyRename).filter(Objects::nonNull).toList();
    return renames.isEmpty()
        ? ""
        : Lines.help(
            "if it was renamed, keep the data: " + option("d1.renames", String.join(",", renames)));
  }

  /** A name with a comma in it cannot be said: Maven cuts there. */
  private static String tokens(List<Hazard> hazards) {
    return hazards.stream()
        .map(h -> h.token().contains(",") ? h.kind().code() : h.token())
        .distinct()
        .collect(Collectors.joining(","));
  }

  /** Returns a property as a shell takes it. */
  private static String option(String name, String value) {
    String option = "-D" + name + "=" + value;
    return PLAIN.matcher(option).matches() ? option : "'" + option.replace("'", "'\\''") + "'";
  }
}
