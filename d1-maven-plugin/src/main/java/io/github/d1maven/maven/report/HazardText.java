package io.github.d1maven.maven.report;

import io.github.d1maven.diff.plan.Hazard;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a destructive migration is not written, and the exact text that allows it. */
final class HazardText {

  private static final Pattern PLAIN = Pattern.compile("[\\w.:,-]+");

  private HazardText() {}

  static String of(List<Hazard> hazards) {
    List<String> facts =
        hazards.stream().map(h -> "[" + h.kind().code() + "] " + h.message()).toList();
    return Lines.some(facts, "\n")
        + Lines.cause("the declared schema does not have it; nothing was written")
        + Lines.help("to delete this data, add: " + option(hazards))
        + "\n  see:   "
        + hazards.get(0).kind().anchor();
  }

  /** Returns the option as a shell takes it. */
  private static String option(List<Hazard> hazards) {
    String tokens =
        hazards.stream().map(HazardText::token).distinct().collect(Collectors.joining(","));
    return PLAIN.matcher(tokens).matches()
        ? "-Dd1.allow=" + tokens
        : "'-Dd1.allow=" + tokens.replace("'", "'\\''") + "'";
  }

  /** Returns what allows one hazard. A name with a comma in it cannot be said: Maven cuts there. */
  private static String token(Hazard hazard) {
    return hazard.token().contains(",") ? hazard.kind().code() : hazard.token();
  }
}
