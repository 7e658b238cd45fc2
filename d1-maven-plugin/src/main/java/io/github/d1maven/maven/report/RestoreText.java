package io.github.d1maven.maven.report;

import io.github.d1maven.core.data.RestoreDatabase.Loss;
import io.github.d1maven.diff.problem.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Describes what a restore would undo. */
public final class RestoreText {

  private RestoreText() {}

  /** Returns the description, one line each. */
  public static List<String> loss(Loss loss, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("target state: bookmark " + loss.bookmark());
    lines.add(
        loss.moment()
            .map(moment -> "all changes made in the last " + since(moment, now) + " will be lost")
            .orElse(
                "all changes made since then will be lost; the time of that bookmark is unknown"));
    lines.add(
        loss.lost().isEmpty()
            ? "no migration has been applied since then"
            : "migrations applied since then: "
                + Phrases.some(loss.lost().stream().map(m -> m.name()).toList(), ", "));
    return lines;
  }

  private static String since(Instant moment, Instant now) {
    Duration time = Duration.between(moment, now);
    String length =
        time.toDays() > 0
            ? time.toDays() + " d " + time.toHoursPart() + " h"
            : time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    return length + " (since " + moment.truncatedTo(ChronoUnit.SECONDS) + ")";
  }
}
