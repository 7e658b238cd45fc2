package io.github.d1maven.maven.report;

import io.github.d1maven.core.backup.BackupDatabase;
import io.github.d1maven.core.backup.RestoreBackup;
import io.github.d1maven.core.dump.DumpSummary;
import io.github.d1maven.diff.problem.Phrases;
import java.util.List;

/** Describes backups and what was restored from them. */
public final class BackupText {

  private BackupText() {}

  /** Returns what a backup contains, one line each. */
  public static List<String> summary(BackupDatabase.Result result) {
    DumpSummary summary = result.summary();
    String bytes = Phrases.count(result.bytes(), "byte");
    String wrote = "wrote " + result.file() + ": " + content(summary) + ", " + bytes;
    return summary.leftOut().isEmpty()
        ? List.of(wrote)
        : List.of(wrote, "left out: " + String.join(", ", summary.leftOut()));
  }

  /** Returns what was restored, in one line. */
  public static String summary(RestoreBackup.Result result) {
    return "restored "
        + result.file()
        + ": "
        + content(result.header().summary())
        + ", read from "
        + result.header().source()
        + " at "
        + result.header().time();
  }

  private static String content(DumpSummary summary) {
    long tables = summary.objects().stream().filter(o -> !o.kind().equals("view")).count();
    return Phrases.count(tables, "table") + ", " + Phrases.count(summary.rows(), "row");
  }
}
