package io.github.d1maven.core.create;

import io.github.d1maven.core.check.RecordedChecksums;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.Plan;
import java.util.Optional;

/**
 * A new migration file.
 *
 * @param file the file
 * @param plan what it does
 */
public record WrittenMigration(MigrationFile file, Plan plan) {

  /**
   * Writes a plan that the user allows as a migration and records its checksum, unless it is empty.
   */
  static Optional<WrittenMigration> write(MigrationsFolder folder, String name, Plan plan) {
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    MigrationFile file = folder.write(name, text(name, plan));
    RecordedChecksums.written(folder, file);
    return Optional.of(new WrittenMigration(file, plan));
  }

  /**
   * Returns the content of the file: a comment for its reviewer, then the plan. It holds no date,
   * so that the same change always gives the same bytes.
   */
  private static String text(String name, Plan plan) {
    var text = new StringBuilder("-- Migration ").append(comment(name)).append('\n');
    for (Hazard hazard : plan.hazards()) {
      text.append("-- ").append(comment(hazard.toString())).append('\n');
    }
    return text.append('\n').append(plan.toSql()).toString();
  }

  /**
   * Turns a text into one line without semicolons, since some splitters also split at a semicolon
   * in a comment.
   */
  private static String comment(String text) {
    return text.replaceAll("\\s+", " ").replace(';', ',');
  }
}
