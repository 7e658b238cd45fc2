package io.github.d1maven.maven.log;

import io.github.d1maven.core.connect.ConnectionListener;
import io.github.d1maven.core.connect.FoundDatabase;
import io.github.d1maven.maven.report.file.RunReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Logs what happens at Cloudflare: a line for each step and each retry. Progress is updated in
 * place on a terminal and logged every {@link #RARELY} elsewhere.
 */
public final class RemoteLog implements ConnectionListener {

  private static final Duration RARELY = Duration.ofSeconds(15);

  private final Log log;
  private final RunReport report;
  private final Supplier<@Nullable PrintStream> terminals;
  private final Function<FoundDatabase, String> restoreCommand;
  private @Nullable PrintStream terminal;
  private String restore = "";
  private Duration lastLogged = Duration.ZERO;
  private int open;

  /**
   * @param terminal the interactive terminal to show progress on, or null
   * @param restoreCommand returns the command that restores a database to a bookmark, without the
   *     bookmark itself
   */
  public RemoteLog(
      Log log,
      RunReport report,
      Supplier<@Nullable PrintStream> terminal,
      Function<FoundDatabase, String> restoreCommand) {
    this.log = log;
    this.report = report;
    this.terminals = terminal;
    this.restoreCommand = restoreCommand;
  }

  @Override
  public void found(FoundDatabase database) {
    terminal = terminals.get();
    restore = restoreCommand.apply(database);
    report.database(
        database.target().toString(),
        database.environment(),
        database.account(),
        database.name(),
        database.id());
  }

  @Override
  public void exchanged(String line) {
    log.debug(line);
  }

  @Override
  public void retrying(String line) {
    endLine();
    log.warn(line);
    report.retry(line);
  }

  @Override
  public void bookmarked(String bookmark) {
    endLine();
    log.info("to undo this run:");
    log.info("    " + restore + bookmark);
    report.bookmark(bookmark, restore + bookmark);
  }

  @Override
  public void started(String line) {
    endLine();
    lastLogged = Duration.ZERO;
    log.info(line);
  }

  @Override
  public void progressed(String what, Duration elapsed, int percent) {
    String line =
        what
            + (percent < 0 ? "" : " " + percent + " %")
            + ", "
            + elapsed.toMinutes()
            + ":"
            + "%02d".formatted(elapsed.toSecondsPart());
    if (terminal != null) {
      terminal.print("\r" + line + " ".repeat(Math.max(1, open - line.length())));
      terminal.flush();
      open = line.length();
    } else if (elapsed.minus(lastLogged).compareTo(RARELY) >= 0) {
      lastLogged = elapsed;
      log.info(line);
    }
  }

  @Override
  public void settled(String line) {
    endLine();
    log.info(line);
  }

  private void endLine() {
    if (terminal != null && open > 0) {
      terminal.println();
      open = 0;
    }
  }
}
