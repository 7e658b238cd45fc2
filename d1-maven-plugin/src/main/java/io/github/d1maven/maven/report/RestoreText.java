package io.github.d1maven.maven.report;

import io.github.d1maven.core.command.RestoreDatabase.Loss;
import io.github.d1maven.diff.problem.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a restore takes away. */
public final class RestoreText {

  private RestoreText() {}

  /** Returns it, a line each. */
  public static List<String> loss(Loss loss, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("goes back to " + loss.bookmark());
    lines.add(
        loss.moment()
            .map(moment -> "all changes of the last " + since(moment, now) + " will be lost")
            .orElse("all changes since then will be lost; when that was cannot be told"));
    lines.add(
        loss.lost().isEmpty()
            ? "no migration was applied since"
            : "migrations that were applied since: "
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
