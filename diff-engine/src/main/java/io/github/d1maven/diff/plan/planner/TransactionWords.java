package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses plans that no wrangler applies unchanged: from a file that contains {@value #WORDS}
 * anywhere, also in a string, a name or a comment, it removes the first {@code BEGIN TRANSACTION;}
 * and the first {@code COMMIT;}, and it rejects a file that still contains the words. See <a
 * href="https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/d1/trimmer.ts">trimmer.ts</a>.
 */
final class TransactionWords {
  private static final String WORDS = "BEGIN TRANSACTION";

  private TransactionWords() {}

  /**
   * @param scripts the scripts of the declared schema, in which the words are located
   * @throws PlanRefusedException if the text of a plan contains the words
   */
  static void refuse(Plan plan, List<SqlScript> scripts) {
    if (plan.toSql().contains(WORDS)) {
      throw new PlanRefusedException(
          Problem.of("the migration would contain the words " + WORDS)
              .at(place(scripts))
              .because(
                  "wrangler removes "
                      + WORDS
                      + "; and COMMIT; from a migration, also from strings, names\n"
                      + "and comments, or rejects the file")
              .help(
                  "write a string in two parts, such as ('BEGIN' || ' TRANSACTION'), and a name or\n"
                      + "a comment in other words"));
    }
  }

  private static @Nullable Place place(List<SqlScript> scripts) {
    for (SqlScript script : scripts) {
      int offset = script.text().indexOf(WORDS);
      if (offset >= 0) {
        return new SourcePosition(script, offset).place();
      }
    }
    return null;
  }
}
