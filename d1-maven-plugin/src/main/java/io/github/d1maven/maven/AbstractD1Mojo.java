package io.github.d1maven.maven;

import io.github.d1maven.core.connect.OpenRequest;
import io.github.d1maven.core.connect.TargetChoice;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.report.ErrorText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: skipping, opening the database, translating exceptions. */
abstract class AbstractD1Mojo extends RemoteParameters {

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

  /** The Maven session. */
  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true)
  private @Nullable PluginDescriptor plugin;

  /** Does the work of the goal. */
  abstract void run(Project project);

  /**
   * Returns the files and folders that the goal reads besides migrations, separated by commas, or
   * null if none were given.
   */
  @Nullable String source() {
    return null;
  }

  /** Opens the database and does the work of the goal, unless it is skipped. */
  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (plugin != null && session != null) {
        KnownProperties.of(plugin).require(session.getUserProperties());
      }
      if (skip) {
        getLog().info("skipped, because d1.skip is set");
      } else if (isUnrelatedProject()) {
        getLog().info("nothing to do: this project has no D1 database");
      } else {
        reported();
      }
    } catch (RuntimeException e) {
      translate(e);
    }
  }

  private void reported() {
    try {
      open();
      report().end(Instant.now(), null);
    } catch (RuntimeException e) {
      report().end(Instant.now(), ErrorText.of(e).map(ErrorText::text).orElse(e.toString()));
      throw e;
    }
  }

  /** Returns whether this module of a multi-module build does not use D1. */
  private boolean isUnrelatedProject() {
    return (packaging.equals("pom") || reactorProjects.size() > 1) && !hasD1(source());
  }

  private void open() {
    var request =
        new OpenRequest(
            TargetChoice.of(d1Target == null ? target : d1Target),
            databaseRequest(),
            persistTo(),
            timeout(),
            givenOptions(),
            recorder());
    try (Project project = opener().open(request)) {
      getLog().info(project.database().identity().toString());
      run(project);
    }
  }

  private Recorder recorder() {
    if (!history) {
      return Recorder.OFF;
    }
    String version = plugin == null ? "" : " " + plugin.getVersion();
    String run = UUID.randomUUID().toString();
    return Recorder.of(
        Origin.of(run, "d1-maven-plugin" + version, System::getenv),
        Sleeper.REAL::nanos,
        getLog()::warn);
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
