package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses plans that not every wrangler applies unchanged.
 *
 * <ul>
 *   <li>From a file that contains {@value #WORDS} anywhere, also in a string, a name or a comment,
 *       it removes the first {@code BEGIN TRANSACTION;} and the first {@code COMMIT;}, and it
 *       rejects a file that still contains the words. See <a
 *       href="https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/d1/trimmer.ts">trimmer.ts</a>.
 *   <li>Up to 4.136 it does not know brackets, and a type such as {@code [a;b] TEXT} has no other
 *       spelling: SQLite ignores what follows a type in other quotes.
 * </ul>
 */
final class WranglerLimits {
  private static final String WORDS = "BEGIN TRANSACTION";

  private WranglerLimits() {}

  /**
   * @param to the declared schema
   * @param scripts the scripts of the declared schema, in which the cause is located
   * @throws PlanRefusedException if wrangler would change the plan
   */
  static void refuse(Plan plan, Schema to, List<SqlScript> scripts) {
    if (plan.toSql().contains(WORDS)) {
      throw new PlanRefusedException(
          Problem.of("the migration would contain the words " + WORDS)
              .at(place(WORDS, scripts))
              .because(
                  "wrangler removes "
                      + WORDS
                      + "; and COMMIT; from a migration, also from strings, names\n"
                      + "and comments, or rejects the file")
              .help(
                  "write a string in two parts, such as ('BEGIN' || ' TRANSACTION'), and a name or\n"
                      + "a comment in other words"));
    }
    to.tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> EmittedSql.changes(column.type()))
        .filter(column -> plan.toSql().contains(EmittedSql.of(column.type().sql())))
        .findFirst()
        .ifPresent(column -> refuse(column, scripts));
  }

  private static void refuse(Column column, List<SqlScript> scripts) {
    throw new PlanRefusedException(
        Problem.of("wrangler cannot apply a migration with type " + column.type().sql())
            .at(place(column.type().sql(), scripts))
            .because(
                "wrangler up to 4.136 does not know brackets, and SQLite ignores what follows a"
                    + " type in other quotes")
            .help("write the type of column \"" + column.name() + "\" without brackets"));
  }

  private static @Nullable Place place(String text, List<SqlScript> scripts) {
    for (SqlScript script : scripts) {
      int offset = script.text().indexOf(text);
      if (offset >= 0) {
        return new SourcePosition(script, offset).place();
      }
    }
    return null;
  }
}
