package io.github.d1maven.maven.log;

import io.github.d1maven.core.backup.BackupDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Logs every few seconds how far a backup is. */
public final class LoggedBackup implements BackupDatabase.Progress {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final GoalLog log;
  private final Supplier<Instant> clock;
  private Instant next;

  /**
   * Starts the clock.
   *
   * @param log the goal's log
   */
  public LoggedBackup(GoalLog log, Supplier<Instant> clock) {
    this.log = log;
    this.clock = clock;
    this.next = clock.get().plus(INTERVAL);
  }

  @Override
  public void written(String table, long rows) {
    Instant now = clock.get();
    if (now.isAfter(next)) {
      next = now.plus(INTERVAL);
      log.info(String.format(Locale.ROOT, "%,d rows read so far; now table %s", rows, table));
    }
  }

  @Override
  public void repeated(String reason) {
    log.warn(reason + "; reading it again");
  }
}
