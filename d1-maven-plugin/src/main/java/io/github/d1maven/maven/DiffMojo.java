package io.github.d1maven.maven;

import io.github.d1maven.core.create.ShowDiff;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.PlanParameters;
import io.github.d1maven.maven.report.CostText;
import io.github.d1maven.maven.report.PlanText;
import io.github.d1maven.maven.report.file.ResultJson;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints the SQL that changes the database, with its pending migrations applied, to match the
 * declared schema. Writes no file.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends PlanParameters {

  @Override
  protected void run(Project project) {
    ShowDiff.Result result = ShowDiff.run(project, schemaFiles(), preferences());
    ResultJson.add(result(), result.plan(), result.pending(), result.cost());
    PlanText.kept(result.plan().kept()).forEach(getLog()::info);
    if (result.plan().isEmpty()) {
      getLog().info(PlanText.nothingToDo(result.pending()));
      return;
    }
    getLog().info("from " + PlanText.basis(result.pending()) + " to the declared schema:");
    PlanText.sql(result.plan()).forEach(getLog()::info);
    CostText.plan(result.cost()).forEach(getLog()::info);
    PlanText.remarks(result.plan()).forEach(getLog()::info);
    PlanText.warnings(result.plan()).forEach(getLog()::warn);
    CostText.warnings(result.cost()).forEach(getLog()::warn);
  }
}
