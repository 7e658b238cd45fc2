package io.github.d1maven.maven;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.gate.Expectation;
import io.github.d1maven.core.gate.FailOn;
import io.github.d1maven.core.gate.FindDrift;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.parameter.SchemaParameters;
import io.github.d1maven.maven.report.GateText;
import io.github.d1maven.maven.report.file.GateJson;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares the live schema with what its applied migrations yield, or with the declared schema, and
 * fails if they differ.
 *
 * @since 0.1.0
 */
@Mojo(name = "drift", threadSafe = true)
public final class DriftMojo extends SchemaParameters {

  /**
   * What the live schema is compared with: {@code applied}, the result of the applied migrations,
   * or {@code declared}, the declared schema.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.expect", defaultValue = "applied")
  private String expect = "applied";

  /**
   * Which differences fail the build: {@code any}; {@code destructive}, an expected table or column
   * that is missing; or {@code none}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.failOn", defaultValue = "any")
  private String failOn = "any";

  @Override
  protected void run(Project project) {
    FailOn failing = FailOn.named(failOn);
    FindDrift.Result result = FindDrift.run(project, expectation());
    GateJson.add(result(), result);
    GateText.differences(result).forEach(getLog()::warn);
    result.require(project, failing);
    getLog().info(GateText.summary(result));
  }

  private Expectation expectation() {
    return switch (expect.strip()) {
      case "applied" -> new Expectation.AppliedMigrations();
      case "declared" -> new Expectation.Declared(schemaFiles());
      default ->
          throw new ConfigurationException(
              Problem.of("unknown value \"" + expect + "\" of expect")
                  .because("the values are applied and declared")
                  .help(new Remedy.Option("for example", "expect", "declared")));
    };
  }
}
