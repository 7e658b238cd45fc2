package io.github.d1maven.maven.parameter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.cloudflare.CredentialsSource;
import io.github.d1maven.core.connect.FoundDatabase;
import io.github.d1maven.core.connect.ProjectOpener;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.log.GoalLog;
import io.github.d1maven.maven.log.LoggedProgress;
import io.github.d1maven.maven.log.RemoteLog;
import io.github.d1maven.maven.log.Terminal;
import io.github.d1maven.maven.report.MavenVoice;
import io.github.d1maven.maven.report.file.RunReport;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** The parameters for databases at Cloudflare. None of them is a secret. */
abstract class RemoteParameters extends DatabaseParameters {

  private static final String SERVER = "cloudflare-d1";

  @Inject private @Nullable SettingsDecrypter decrypter;

  /** Maven's settings. */
  @Parameter(defaultValue = "${settings}", readonly = true)
  private Settings settings = new Settings();

  /**
   * The server in {@code settings.xml} whose user name is the account id and whose password is the
   * API token. Without such a server, {@code CLOUDFLARE_ACCOUNT_ID} and {@code
   * CLOUDFLARE_API_TOKEN} are used.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.serverId", defaultValue = SERVER)
  private String serverId = SERVER;

  /**
   * How many seconds to keep retrying a request that Cloudflare does not answer, including pauses.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.timeout", defaultValue = "300")
  private int timeout = 300;

  /**
   * The name of the database, to confirm that data at Cloudflare may be deleted. Not needed for the
   * local database.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.confirm")
  private @Nullable String confirm;

  /**
   * Whether to write a report of the goal to {@code target/d1/<goal>.json}, and one of the changes
   * to a database at Cloudflare, and how to undo them, to {@code target/d1/<goal>-<time>.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.report", defaultValue = "true")
  private boolean report = true;

  /** The build's output folder. */
  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory = new File("target");

  private @Nullable RunReport runReport;

  /** Returns what opens the database. */
  protected final ProjectOpener opener() {
    return new ProjectOpener(
        () -> credentials().find(),
        System::getenv,
        Sleeper.REAL,
        new RemoteLog(getLog(), report(), this::terminal, this::restoreCommand));
  }

  /** Returns how many seconds to keep retrying. */
  protected final int timeout() {
    return timeout;
  }

  private CredentialsSource credentials() {
    if (decrypter == null) {
      throw new IllegalStateException("Maven did not provide a SettingsDecrypter");
    }
    return new CredentialsLookup(settings, decrypter, System::getenv, serverId);
  }

  private @Nullable PrintStream terminal() {
    boolean seen =
        settings.isInteractiveMode()
            && getLog().isInfoEnabled()
            && !goalLog().isJson()
            && Terminal.isInteractive();
    return seen ? System.out : null;
  }

  /** Returns the command that restores a bookmark, without the bookmark itself. */
  private String restoreCommand(FoundDatabase database) {
    List<Remedy.Option> all = new ArrayList<>();
    all.add(new Remedy.Option("target", database.target().toString()));
    all.addAll(options(database));
    if (!serverId.equals(SERVER)) {
      all.add(new Remedy.Option("serverId", serverId));
    }
    all.add(new Remedy.Option("confirm", database.name()));
    all.add(new Remedy.Option("bookmark", ""));
    return new MavenVoice().command(new Remedy.Run("", "restore", all));
  }

  /** Returns the listener for applied migrations. */
  protected final ApplyMigrations.Progress progress() {
    return new LoggedProgress(goalLog(), report(), result());
  }

  /** Returns the log of this goal. */
  protected abstract GoalLog goalLog();

  /** Returns the result in the report, to be filled by the goal. */
  protected abstract ObjectNode result();

  /** Returns the name of this goal. */
  public final String goal() {
    return getClass()
        .getSimpleName()
        .replace("Mojo", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the folder for the files that this plugin writes into the build's output. */
  protected final Path outputFolder() {
    return buildDirectory.toPath().resolve("d1");
  }

  /** Returns the folder of the reports, or null if none is wanted. */
  protected final @Nullable Path reportFolder() {
    return report ? outputFolder() : null;
  }

  /** Returns the report of this run. */
  protected final RunReport report() {
    if (runReport == null) {
      runReport = new RunReport(reportFolder(), goal(), Instant.now());
    }
    return runReport;
  }

  /** Returns what the user typed to confirm. */
  protected final Confirmation confirmation() {
    return new Confirmation(confirm);
  }
}
