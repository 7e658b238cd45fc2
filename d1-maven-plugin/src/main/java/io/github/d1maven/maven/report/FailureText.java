package io.github.d1maven.maven.report;

import io.github.d1maven.core.command.FailedMigrationException;
import io.github.d1maven.core.command.FailedSeedException;
import io.github.d1maven.core.command.RehearsalException;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where SQL failed while it ran, and what that leaves in the database. */
final class FailureText {

  private FailureText() {}

  static String of(FailedMigrationException failure) {
    return where(failure) + "\n  state: " + state(failure);
  }

  static String of(FailedSeedException failure) {
    return where(failure) + "\n  state: the database is as it was before the seed";
  }

  static String of(RehearsalException rehearsal) {
    return where(rehearsal.getCause())
        + "\n  state: the database is as it was: this was a trial in memory";
  }

  private static String state(FailedMigrationException failure) {
    List<String> lines = new ArrayList<>();
    lines.add("nothing of " + failure.migration() + " is in the database");
    if (!failure.applied().isEmpty()) {
      lines.add(
          "applied before it in this run, and staying so: " + Lines.some(failure.applied(), ", "));
    }
    if (!failure.notRun().isEmpty()) {
      lines.add("not run: " + Lines.some(failure.notRun(), ", "));
    }
    return String.join("\n         ", lines);
  }

  private static String where(@Nullable Throwable failure) {
    if (failure instanceof FailedMigrationException migration) {
      return where(migration.migration(), migration.getCause());
    } else if (failure instanceof FailedSeedException seed) {
      return where("the seed", seed.getCause());
    }
    throw new IllegalArgumentException(failure);
  }

  private static String where(String what, @Nullable Throwable cause) {
    if (cause instanceof SqlTextException sql) {
      return sql.report();
    } else if (cause instanceof ForeignKeyException foreignKeys) {
      return foreignKeys(what, foreignKeys);
    }
    throw new IllegalArgumentException(cause);
  }

  private static String foreignKeys(String what, ForeignKeyException e) {
    if (e.violations().isEmpty()) {
      return "FOREIGN KEY constraint failed at the end of "
          + what
          + Lines.cause(
              "each row has its parent, but a table that others refer to was dropped and\n"
                  + "another one renamed to its name; SQLite and D1 count that as a violation")
          + Lines.help("create the table under its final name and copy the rows into it");
    }
    List<String> rows = new ArrayList<>(e.violations().stream().map(Object::toString).toList());
    if (e.more() > 0) {
      rows.add("and " + e.more() + " more");
    }
    return "FOREIGN KEY constraint failed at the end of "
        + what
        + Lines.cause(String.join("\n", rows));
  }
}
