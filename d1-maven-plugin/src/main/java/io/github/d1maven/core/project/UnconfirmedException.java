package io.github.d1maven.core.project;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import org.jspecify.annotations.Nullable;

/** Something would delete data at Cloudflare, and the user has not confirmed it. */
public final class UnconfirmedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param database the database whose data would be deleted
   * @param effect what the action does, as in "this …"
   * @param typed what was typed instead of the name, or null
   */
  UnconfirmedException(DatabaseIdentity database, String effect, @Nullable String typed) {
    super(
        Problem.of("nothing was changed in " + database.summary() + ": confirmation is missing")
            .because(
                "this "
                    + effect
                    + (typed == null
                        ? ", which was not confirmed"
                        : "; the confirmation names \"" + typed + "\""))
            .help(new Remedy.Option("to confirm, add", "confirm", database.name())));
  }
}
