package io.github.d1maven.maven;

import io.github.d1maven.core.command.ApplyMigrations;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.maven.report.RunReport;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes each migration to Maven's log and to the report.
 *
 * @param log Maven's log
 * @param report the report of the run
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
