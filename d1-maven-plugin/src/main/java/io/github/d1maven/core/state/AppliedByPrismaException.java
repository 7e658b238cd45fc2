package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;

/** Pending migrations were applied by {@code prisma migrate} before; they must not run again. */
public final class AppliedByPrismaException extends ProblemException {

  private static final long serialVersionUID = 1L;

  AppliedByPrismaException(DatabaseIdentity database, Ledger ledger, List<MigrationFile> files) {
    super(
        Problem.of(
                "Prisma has applied "
                    + Phrases.count(files.size(), "pending migration")
                    + " to the "
                    + database.summary()
                    + " already")
            .because(
                "recorded in %s but not in %s: %s"
                    .formatted(
                        PrismaMigration.TABLE,
                        ledger.table(),
                        Phrases.some(files.stream().map(MigrationFile::name).toList(), ", ")))
            .leaving("nothing was changed")
            .help(
                database.run(
                    "to record them as applied without running them",
                    "create",
                    new Remedy.Option("name", "adopt_changes"),
                    new Remedy.Option("adopt", "true")))
            .help(Undo.of(database, "to discard the data")));
  }
}
