package io.github.d1maven.maven;

import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.backup.RestoreBackup;
import io.github.d1maven.core.data.RestoreDatabase;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.BackupText;
import io.github.d1maven.maven.report.RestoreText;
import io.github.d1maven.maven.report.StatusText;
import io.github.d1maven.maven.report.file.BackupJson;
import io.github.d1maven.maven.report.file.ResultJson;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Restores a database: one at Cloudflare to an earlier state, or any from a backup that {@code
 * d1:backup} wrote. Shows what will be lost, and restores only if that is confirmed.
 *
 * @since 0.1.0
 */
@Mojo(name = "restore", threadSafe = true)
public final class RestoreMojo extends AbstractD1Mojo {

  /**
   * The bookmark of the target state, as printed by {@code d1:apply}, {@code d1:seed} and {@code
   * d1:reset}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.bookmark")
  private @Nullable String bookmark;

  /**
   * The time of the target state, instead of a bookmark, with its time zone, for example {@code
   * 2026-11-22T14:00:00Z}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.timestamp")
  private @Nullable String timestamp;

  /**
   * A backup to restore instead of an earlier state, relative to the project's directory. Whatever
   * is in the database is dropped.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.file")
  private @Nullable String file;

  @Override
  protected void open() {
    RestoreDatabase.Request.requireOne(bookmark, timestamp, file);
    super.open();
  }

  @Override
  protected void run(Project project) {
    if (file == null) {
      rewind(project);
      getLog().info("restored; the migrations are now:");
    } else {
      Path path = basedir().resolve(file);
      RestoreBackup.Result result = RestoreBackup.run(project, path, confirmation());
      BackupJson.add(result(), result);
      getLog().info(BackupText.summary(result) + "; the migrations are now:");
    }
    StatusText.table(MigrationStatus.run(project)).forEach(getLog()::info);
  }

  private void rewind(Project project) {
    var request = RestoreDatabase.Request.of(bookmark, timestamp);
    RestoreDatabase restore = RestoreDatabase.of(project);
    Instant now = Instant.now();
    RestoreDatabase.Loss loss = restore.findLoss(request, now);
    ResultJson.add(result(), loss);
    RestoreText.loss(loss, now).forEach(getLog()::warn);
    result().put("undo", restore.restore(loss, confirmation()));
  }
}
