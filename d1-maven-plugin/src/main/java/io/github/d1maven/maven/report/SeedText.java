package io.github.d1maven.maven.report;

import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Phrases;
import java.util.List;

/** Summarizes what a seed or a reset did. */
public final class SeedText {

  private SeedText() {}

  /** Returns what a seed did, in one line. */
  public static String summary(SeedDatabase.Result result) {
    String cleared =
        result.cleared() == 0 ? "" : "cleared " + Phrases.count(result.cleared(), "table") + ", ";
    return cleared + "ran " + Phrases.count(result.statements(), "statement") + " of the seed";
  }

  /** Returns what a reset did, in one line. */
  public static String summary(ResetDatabase.Result result) {
    return "dropped everything, applied "
        + Phrases.count(result.applied().size(), "migration")
        + (result.seeded() == 0
            ? ", no seed"
            : ", ran " + Phrases.count(result.seeded(), "statement") + " of the seed");
  }

  /** Returns warnings about pending migrations, one line each. */
  public static List<String> warnings(SeedDatabase.Result result, DatabaseIdentity database) {
    return result.pending() == 0
        ? List.of()
        : List.of(
            Phrases.count(result.pending(), "migration")
                + (result.pending() == 1
                    ? " is pending: the seed ran without it; apply it first with "
                    : " are pending: the seed ran without them; apply them first with ")
                + new MavenVoice().command(database.run("", "apply")));
  }
}
