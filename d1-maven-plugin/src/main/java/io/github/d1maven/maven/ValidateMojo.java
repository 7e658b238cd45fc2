package io.github.d1maven.maven;

import io.github.d1maven.core.gate.InvalidMigrationsException;
import io.github.d1maven.core.gate.ValidateMigrations;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.GateText;
import io.github.d1maven.maven.report.file.GateJson;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Compares the migrations that the database has recorded with the migrations folder, and fails if a
 * file was edited or renamed after it was applied, if it is missing or out of order, if the
 * database has migrations from somewhere else, or if a pending migration has the number of another
 * one.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", threadSafe = true)
public final class ValidateMojo extends AbstractD1Mojo {

  @Override
  protected void run(Project project) {
    try {
      ValidateMigrations.Result result = ValidateMigrations.run(project);
      GateJson.add(result(), result);
      GateText.valid(result).forEach(getLog()::info);
    } catch (InvalidMigrationsException e) {
      GateJson.add(result(), e);
      throw e;
    }
  }
}
