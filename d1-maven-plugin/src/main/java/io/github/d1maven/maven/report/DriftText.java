package io.github.d1maven.maven.report;

import io.github.d1maven.core.command.DriftException;
import io.github.d1maven.core.command.UnknownMigrationsException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;

/** What to do about a database that went its own way. */
final class DriftText {

  private DriftText() {}

  static String of(DriftException drift) {
    return drift.getMessage()
        + Lines.cause("these differ: " + Lines.some(drift.differences(), ", "))
        + Lines.help(
            "1. to give up what was changed there, "
                + undo(drift.database())
                + "\n2. to keep it, write it as a migration and record that as applied:\n"
                + "   "
                + drift.database().command("create")
                + " -Dd1.name=adopt_changes -Dd1.adopt=true");
  }

  static String of(UnknownMigrationsException unknown) {
    return unknown.getMessage()
        + Lines.cause("unknown here: " + Lines.some(unknown.names(), ", "))
        + Lines.help(
            "1. bring these files back, for example by merging the branch that has them\n"
                + "2. to give up what they did, "
                + undo(unknown.database()));
  }

  private static String undo(DatabaseIdentity database) {
    return database.target() == Target.LOCAL
        ? "rebuild the database from migrations and seed:\n   " + database.command("reset")
        : "undo it in the database";
  }
}
