package io.github.d1maven.maven;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Runs goals in a sample project. Whatever a goal does, its report says the same. */
abstract class RunsGoals {

  protected final SampleProject project;

  RunsGoals(Path basedir) {
    project = new SampleProject(basedir);
  }

  /** Returns the lines of the log. */
  protected final List<String> run(AbstractD1Mojo mojo) throws Exception {
    var log = new RecordingLog();
    setVariableValueToObject(mojo, "basedir", project.basedir().toFile());
    setVariableValueToObject(mojo, "buildDirectory", project.file("target").toFile());
    mojo.setLog(log);
    Files.deleteIfExists(report(mojo));
    try {
      mojo.execute();
    } catch (MojoFailureException | MojoExecutionException e) {
      ReportSchema.assertFailed(report(mojo), e.getMessage());
      throw e;
    }
    if (log.lines().size() != 1) { // a goal that is skipped has no report
      ReportSchema.assertSucceeded(report(mojo));
    }
    return log.lines();
  }

  protected final Path report(AbstractD1Mojo mojo) {
    String name = mojo.goal().equals("plan") ? "plan-report" : mojo.goal();
    return project.file("target/d1/" + name + ".json");
  }

  protected final void assertFails(AbstractD1Mojo mojo, String text) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage("\n\n" + text.stripTrailing() + "\n");
  }
}
