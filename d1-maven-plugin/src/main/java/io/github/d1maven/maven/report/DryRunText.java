package io.github.d1maven.maven.report;

import io.github.d1maven.core.apply.DryRun;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Formats what a run would do. */
public final class DryRunText {

  private DryRunText() {}

  /** Returns each request with its SQL, then what would be deleted, and a summary. */
  public static List<String> of(DryRun.Result result) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (PlannedRequest request : result.requests()) {
      lines.add("request " + ++number + ": " + request.summary());
      for (String sql : request.statements()) {
        (sql + ";").lines().map(line -> ("    " + line).stripTrailing()).forEach(lines::add);
      }
    }
    lines.addAll(CostText.lines(result.cost()));
    if (!result.effects().isEmpty()) {
      lines.add(
          (result.tried() ? "this " : "requires d1.confirm: this ")
              + String.join(", ", result.effects()));
    }
    lines.add(
        result.migrations().isEmpty()
            ? "dry run: nothing to apply"
            : "dry run: "
                + Phrases.count(result.migrations().size(), "migration")
                + " would be applied"
                + (result.tried() ? "; they ran on a copy" : "")
                + "; nothing was changed");
    return lines;
  }
}
