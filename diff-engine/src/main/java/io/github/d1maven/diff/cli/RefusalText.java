package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.plan.Hazard;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a destructive plan is not printed, and what to type. */
final class RefusalText {
  private static final int SHOWN = 10;

  private RefusalText() {}

  static String of(List<Hazard> refused) {
    StringBuilder text = new StringBuilder();
    for (Hazard hazard : refused.subList(0, Math.min(SHOWN, refused.size()))) {
      text.append('[')
          .append(hazard.kind().code())
          .append("] ")
          .append(hazard.message())
          .append('\n');
    }
    if (refused.size() > SHOWN) {
      text.append("and ").append(refused.size() - SHOWN).append(" more\n");
    }
    refused.stream()
        .map(Hazard::likelyRename)
        .filter(Objects::nonNull)
        .forEach(
            r ->
                text.append("  help:  if it was renamed, keep the data with: --rename ")
                    .append(r)
                    .append('\n'));
    String tokens = refused.stream().map(Hazard::token).collect(Collectors.joining(","));
    return text.append("  help:  to delete this data, add: --allow ")
        .append(tokens)
        .append("\n  see:   ")
        .append(refused.get(0).kind().anchor())
        .toString();
  }
}
