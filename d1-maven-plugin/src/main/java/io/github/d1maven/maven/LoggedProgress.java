package io.github.d1maven.maven;

import io.github.d1maven.core.command.ApplyMigrations;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.maven.report.RunReport;
import org.apache.maven.plugin.logging.Log;

/**
 * One line in Maven's log for each migration, and one in the report.
 *
 * @param log where
 * @param report where else
 */
record LoggedProgress(Log log, RunReport report) implements ApplyMigrations.Progress {

  @Override
  public void applied(String name) {
    log.info("applied " + name);
    report.applied(name);
  }

  @Override
  public void appliedByOthers(AppliedMigration record) {
    log.info(
        "applied by another run in the meantime, at "
            + record.appliedAt()
            + " UTC: "
            + record.name());
    report.appliedByOthers(record);
  }
}
