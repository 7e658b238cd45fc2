package io.github.d1maven.maven;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.create.AdoptChanges;
import io.github.d1maven.core.create.CreateMigration;
import io.github.d1maven.core.create.WrittenMigration;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.parameter.PlanParameters;
import io.github.d1maven.maven.report.CostText;
import io.github.d1maven.maven.report.MavenVoice;
import io.github.d1maven.maven.report.PlanText;
import io.github.d1maven.maven.report.PrismaText;
import io.github.d1maven.maven.report.file.ResultJson;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next migration: the SQL that changes the database, with its pending migrations
 * applied, to match the declared schema.
 *
 * @since 0.1.0
 */
@Mojo(name = "create", threadSafe = true)
public final class CreateMojo extends PlanParameters {

  /**
   * What the migration does, for example {@code add_email}; used in the file name.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.name")
  private @Nullable String name;

  /**
   * Whether to write a migration for changes that were made to the database by other means, and
   * record it there as applied, instead of comparing with the declared schema.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.adopt", defaultValue = "false")
  private boolean adopt;

  @Override
  protected void run(Project project) {
    if (name == null) {
      throw new ConfigurationException(
          Problem.of("the migration has no name")
              .help(new Remedy.Option("say what it does", "name", "add_email")));
    }
    if (adopt) {
      adopted(project, AdoptChanges.run(project, name, preferences()));
      return;
    }
    var request = new CreateMigration.Request(name, schemaFiles(), preferences());
    CreateMigration.Result result = CreateMigration.run(project, request);
    result.migration().ifPresent(written -> add(project, written, result.pending(), result.cost()));
    PlanText.kept(result.kept()).forEach(getLog()::info);
    result
        .migration()
        .ifPresentOrElse(
            written ->
                report(
                    project,
                    written,
                    result.cost(),
                    "apply it with "
                        + new MavenVoice().command(project.database().identity().run("", "apply"))),
            () -> getLog().info(PlanText.nothingToDo(result.pending())));
  }

  private void adopted(Project project, AdoptChanges.Result result) {
    result.byPrisma().forEach(migration -> getLog().info(PrismaText.recorded(migration)));
    if (result.migration().isPresent()) {
      add(project, result.migration().get(), 0, CostEstimate.NONE);
      report(project, result.migration().get(), CostEstimate.NONE, "recorded it as applied");
    } else if (result.byPrisma().isEmpty()) {
      getLog().info("nothing to adopt: the database matches its migrations");
    }
  }

  private void add(Project project, WrittenMigration written, int pending, CostEstimate cost) {
    result().put("file", project.files().name(written.file().path()));
    ResultJson.add(result(), written.plan(), pending, cost);
  }

  private void report(Project project, WrittenMigration written, CostEstimate cost, String next) {
    getLog().info("wrote " + project.files().name(written.file().path()) + ":");
    PlanText.excerpt(written.plan()).forEach(getLog()::info);
    CostText.plan(cost).forEach(getLog()::info);
    PlanText.remarks(written.plan()).forEach(getLog()::info);
    PlanText.warnings(written.plan()).forEach(getLog()::warn);
    CostText.warnings(cost).forEach(getLog()::warn);
    getLog().info(next);
  }
}
