package io.github.d1maven.maven;

import io.github.d1maven.core.command.MigrationStatus;
import io.github.d1maven.core.command.RestoreDatabase;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.report.RestoreText;
import io.github.d1maven.maven.report.StatusText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts a database at Cloudflare back into an earlier state: says what will be lost, and does it if
 * that is confirmed.
 *
 * @since 0.1.0
 */
@Mojo(name = "restore", threadSafe = true)
public final class RestoreMojo extends AbstractD1Mojo {

  /**
   * The bookmark of the state, as {@code d1:apply}, {@code d1:seed} and {@code d1:reset} print it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.bookmark")
  private @Nullable String bookmark;

  /**
   * The time of the state instead of a bookmark, with its zone, for example {@code
   * 2026-11-22T14:00:00Z}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.timestamp")
  private @Nullable String timestamp;

  @Override
  void run(Project project) {
    RestoreDatabase.Request request = request();
    RestoreDatabase restore = RestoreDatabase.of(project);
    Instant now = Instant.now();
    RestoreDatabase.Loss loss = restore.findLoss(request, now);
    RestoreText.loss(loss, now).forEach(getLog()::warn);
    confirmation().require(project.database().identity(), "takes away what was done since then");
    restore.restore(loss);
    getLog().info("restored; the migrations are now:");
    StatusText.table(MigrationStatus.run(project)).forEach(getLog()::info);
  }

  private RestoreDatabase.Request request() {
    if ((bookmark == null) == (timestamp == null)) {
      throw new ConfigurationException(
          Problem.of("no target state was given")
              .because(bookmark == null ? "neither is given" : "both are given")
              .help(new Remedy.Option("give a bookmark", "bookmark", "<bookmark>"))
              .help(new Remedy.Option("or a time", "timestamp", "2026-11-22T14:00:00Z")));
    }
    return new RestoreDatabase.Request(bookmark, timestamp == null ? null : moment(timestamp));
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new ConfigurationException(
          Problem.of("\"" + text + "\" is not a time")
              .because("date, time and zone are needed")
              .help(new Remedy.Option("for example", "timestamp", "2026-11-22T15:00:00+01:00")));
    }
  }
}
