package io.github.d1maven.maven;

import io.github.d1maven.core.backup.BackupDatabase;
import io.github.d1maven.core.backup.BackupPath;
import io.github.d1maven.core.backup.ScopeOptions;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.log.LoggedBackup;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.BackupText;
import io.github.d1maven.maven.report.file.BackupJson;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the database to an SQL file that {@code d1:restore}, {@code wrangler d1 execute --file}
 * and {@code sqlite3} load into an empty database.
 *
 * @since 0.1.0
 */
@Mojo(name = "backup", threadSafe = true)
public final class BackupMojo extends AbstractD1Mojo {

  /**
   * The file to write, relative to the project's directory; it must not exist. It is compressed if
   * its name ends in {@code .gz}. By default a file in the folder {@code backups}, named after the
   * database and the time.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.file")
  private @Nullable String file;

  /**
   * The tables to write, separated by commas; by default all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.backup.tables")
  private @Nullable String tables;

  /**
   * The tables to leave out, separated by commas, with the views and triggers that use them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.backup.exclude")
  private @Nullable String exclude;

  /**
   * What to write: {@code all}, {@code schema} or {@code data}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.backup.content", defaultValue = "all")
  private String content = "all";

  /**
   * How often to read a database at Cloudflare that is written meanwhile before giving up.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.backup.attempts", defaultValue = "3")
  private int attempts = 3;

  @Override
  protected void run(Project project) {
    Instant now = Instant.now();
    @Nullable Path chosen = file == null ? null : Path.of(file);
    Path path = BackupPath.of(basedir(), chosen, project.database().identity(), now);
    var request =
        new BackupDatabase.Request(
            path, ScopeOptions.scope(tables, exclude, content), now, attempts);
    BackupDatabase.Result result =
        BackupDatabase.run(project, request, new LoggedBackup(goalLog(), Instant::now));
    BackupJson.add(result(), result);
    result.summary().warnings().forEach(getLog()::warn);
    BackupText.summary(result).forEach(getLog()::info);
  }
}
