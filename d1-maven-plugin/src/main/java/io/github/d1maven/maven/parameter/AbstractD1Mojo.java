package io.github.d1maven.maven.parameter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.connect.OpenRequest;
import io.github.d1maven.core.connect.TargetChoice;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.log.GoalLog;
import io.github.d1maven.maven.report.ErrorText;
import io.github.d1maven.maven.report.file.GoalReport;
import io.github.d1maven.maven.report.file.StepSummary;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: skipping, opening the database, translating exceptions. */
public abstract class AbstractD1Mojo extends RemoteParameters {

  /** The project's packaging. */
  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  private String packaging = "";

  /** The projects of this build. */
  @Parameter(defaultValue = "${reactorProjects}", readonly = true)
  private List<MavenProject> reactorProjects = List.of();

  /**
   * Whether to skip the goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The database to use: {@code local}, which is the one that {@code wrangler dev} uses, {@code
   * remote} or {@code preview}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "target", defaultValue = "local")
  private String target = "local";

  /**
   * The same as {@code target}; takes precedence over it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.target")
  private @Nullable String d1Target;

  /**
   * Whether to record migrations, seeds, resets and restores in the table {@code d1_maven_history}
   * of the database, for {@code d1:history} and {@code d1:validate}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.history", defaultValue = "true")
  private boolean history = true;

  /**
   * How to log: {@code text}, or {@code json} for one line of JSON on standard output for each
   * event.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.log", defaultValue = "text")
  private String log = "text";

  /** The Maven session. */
  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true)
  private @Nullable PluginDescriptor plugin;

  private @Nullable GoalLog goalLog;
  private @Nullable GoalReport goalReport;

  /** Does the work of a goal that needs the database. */
  protected void run(Project project) {
    throw new IllegalStateException("this goal needs no database");
  }

  /**
   * Returns the files and folders that the goal reads besides migrations, separated by commas, or
   * null if none were given.
   */
  protected @Nullable String source() {
    return null;
  }

  /** Opens the database and does the work of the goal, unless it is skipped. */
  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    goalLog = new GoalLog(getLog(), asJson() ? System.out::println : null, goal(), Instant::now);
    setLog(goalLog);
    goalReport = new GoalReport(goal(), tool(), Instant.now());
    try {
      if (work()) {
        report().end(Instant.now(), null);
        end(null);
      }
    } catch (RuntimeException e) {
      try {
        report().end(Instant.now(), ErrorText.of(e).map(ErrorText::text).orElse(e.toString()));
        end(e);
      } catch (UncheckedIOException unwritten) {
        e.addSuppressed(unwritten); // why the goal failed matters more
      }
      translate(e);
    }
  }

  /** Does the work of the goal; returns false if there is none. */
  private boolean work() {
    if (plugin != null && session != null) {
      KnownProperties.of(plugin).require(session.getUserProperties());
    }
    if (!log.equals("text") && !asJson()) {
      throw new ConfigurationException(
          Problem.of("unknown value \"" + log + "\" of log")
              .because("the values are text and json")
              .help(new Remedy.Option("for example", "log", "json")));
    }
    if (skip) {
      getLog().info("skipped, because d1.skip is set");
      return false;
    } else if (isUnrelatedProject()) {
      getLog().info("nothing to do: this project has no D1 database");
      return false;
    }
    open();
    return true;
  }

  private boolean asJson() {
    return log.equals("json");
  }

  /** Writes what the goal did for programs and for the page of a build. */
  private void end(@Nullable RuntimeException error) {
    ObjectNode content = goalReport().end(Instant.now(), error);
    goalLog().event("end", "", content.deepCopy());
    Path folder = reportFolder();
    if (folder != null) {
      goalReport().write(folder);
    }
    @Nullable String summary = System.getenv("GITHUB_STEP_SUMMARY");
    if (summary != null && !summary.isBlank()) {
      List<String> lines = new ArrayList<>(goalLog().lines());
      Optional.ofNullable(error)
          .flatMap(ErrorText::of)
          .ifPresent(text -> lines.addAll(text.text().lines().toList()));
      StepSummary.append(Path.of(summary), goal(), error == null, lines);
    }
  }

  @Override
  protected final GoalLog goalLog() {
    return Objects.requireNonNull(goalLog);
  }

  /** Returns the report of this goal. */
  private GoalReport goalReport() {
    return Objects.requireNonNull(goalReport);
  }

  @Override
  protected final ObjectNode result() {
    return goalReport().result();
  }

  /** Returns whether this module of a multi-module build does not use D1. */
  protected boolean isUnrelatedProject() {
    return (packaging.equals("pom") || reactorProjects.size() > 1) && !hasD1(source());
  }

  /** Opens the database and does the work of the goal. */
  protected void open() {
    var request =
        new OpenRequest(
            TargetChoice.of(d1Target == null ? target : d1Target),
            databaseRequest(),
            remoteDatabase(),
            persistTo(),
            timeout(),
            givenOptions(),
            recorder());
    try (Project project = opener().open(request)) {
      start(project.database().identity());
      run(project);
    }
  }

  /** Logs and reports which database the goal works on. */
  protected final void start(DatabaseIdentity identity) {
    goalReport().database(identity);
    goalLog()
        .event(
            "start",
            identity.toString(),
            JsonNodeFactory.instance
                .objectNode()
                .put("target", identity.target().toString())
                .put("database", identity.name()));
  }

  private Recorder recorder() {
    if (!history) {
      return Recorder.OFF;
    }
    String run = UUID.randomUUID().toString();
    return Recorder.of(Origin.of(run, tool(), System::getenv), Sleeper.REAL::nanos, getLog()::warn);
  }

  private String tool() {
    return "d1-maven-plugin" + (plugin == null ? "" : " " + plugin.getVersion());
  }

  /** Throws the exception that Maven shows; its message starts on a line of its own. */
  private static void translate(RuntimeException error)
      throws MojoExecutionException, MojoFailureException {
    ErrorText problem = ErrorText.of(error).orElseThrow(() -> error);
    String message = "\n\n" + problem.text() + "\n";
    if (problem.isMistake()) {
      throw new MojoFailureException(message);
    }
    throw new MojoExecutionException(message, error);
  }
}
