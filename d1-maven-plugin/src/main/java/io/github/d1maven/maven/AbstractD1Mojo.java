package io.github.d1maven.maven;

import io.github.d1maven.core.connect.OpenRequest;
import io.github.d1maven.core.connect.TargetChoice;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.report.ErrorText;
import java.time.Instant;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals do alike: skip, open the database, translate exceptions. */
abstract class AbstractD1Mojo extends RemoteParameters {

  /** The project's packaging. */
  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  private String packaging = "";

  /** The projects of this build. */
  @Parameter(defaultValue = "${reactorProjects}", readonly = true)
  private List<MavenProject> reactorProjects = List.of();

  /**
   * Whether to do nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Which database: {@code local}, the one of {@code wrangler dev}, {@code remote} or {@code
   * preview}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "target", defaultValue = "local")
  private String target = "local";

  /**
   * The same as {@code target}, over which it wins.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.target")
  private @Nullable String d1Target;

  /** What is running. */
  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true)
  private @Nullable PluginDescriptor plugin;

  /** Does the work of the goal. */
  abstract void run(Project project);

  /** Returns the file or folder that the goal reads besides migrations, if it is given. */
  @Nullable String source() {
    return null;
  }

  /** Does nothing, or the work of the goal on the open database. */
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

  /** Whether a build of several projects just passes by. */
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
            givenOptions());
    try (Project project = opener().open(request)) {
      getLog().info(project.database().identity().toString());
      run(project);
    }
  }

  /** Throws what Maven is to show, on lines of its own. */
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
