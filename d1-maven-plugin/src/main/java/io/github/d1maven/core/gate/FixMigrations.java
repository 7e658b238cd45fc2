package io.github.d1maven.core.gate;

import io.github.d1maven.core.check.RecordedChecksums;
import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.fix.FixedMigration;
import io.github.d1maven.diff.fix.MigrationFix;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code d1:fix}: rewrites pending migrations that lose rows. */
public final class FixMigrations {

  /**
   * What was done.
   *
   * @param fixed the rewritten migrations, in their order
   * @param pending how many migrations were looked at
   */
  public record Result(Map<MigrationFile, FixedMigration> fixed, int pending) {}

  private FixMigrations() {}

  /**
   * Rewrites. All are rewritten before the first file is replaced.
   *
   * @throws io.github.d1maven.diff.fix.FixRefusedException if one does more than change the schema
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe plan for one
   * @throws io.github.d1maven.diff.sql.SqlTextException if a migration cannot be replayed
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project, PlanPreferences preferences) {
    ProjectFiles files = project.withoutDatabase();
    List<MigrationFile> all = project.migrations().list();
    List<MigrationFile> pending = DatabaseState.of(project).history().pending();
    MigrationStep.Replay replay =
        MigrationStep.replay(
            files.ledgerScript(),
            project.files().read(all.stream().map(MigrationFile::path).toList()),
            files.ignored());
    Map<MigrationFile, FixedMigration> fixed = new LinkedHashMap<>();
    for (int i = 0; i < replay.steps().size(); i++) {
      MigrationFile file = all.get(i);
      if (pending.contains(file)) {
        new MigrationFix(replay.steps().get(i), files.ledgerScript(), files.ignored())
            .fix(preferences.options(List.of()))
            .ifPresent(result -> fixed.put(file, result));
      }
    }
    if (replay.failure() != null) {
      throw replay.failure();
    }
    fixed.forEach((file, result) -> rewrite(project, file, result));
    return new Result(fixed, pending.size());
  }

  private static void rewrite(Project project, MigrationFile file, FixedMigration result) {
    project.migrations().rewrite(file, "-- Migration " + file.name() + "\n\n" + result.text());
    RecordedChecksums.written(project.migrations(), file);
  }

  /** Returns the lines that say what a migration lost before. */
  public static List<String> losses(FixedMigration fixed) {
    List<String> lines = new ArrayList<>();
    fixed.losses().forEach(loss -> lines.add(loss.describe()));
    return lines;
  }
}
