package io.github.d1maven.maven;

import io.github.d1maven.core.gate.FixMigrations;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.maven.parameter.PlanParameters;
import io.github.d1maven.maven.report.PlanText;
import io.github.d1maven.maven.report.file.FindingsJson;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Rewrites pending migrations that lose rows, such as those that drizzle-kit, Prisma and others
 * write to rebuild a table: the statements that change the schema become a plan that loses nothing,
 * statements that change data are kept in order. The new text is run over made-up rows and yields
 * the same schema. Migrations that are applied already, and those that lose nothing, are left
 * alone.
 *
 * @since 0.1.0
 */
@Mojo(name = "fix", threadSafe = true)
public final class FixMojo extends PlanParameters {

  @Override
  protected void run(Project project) {
    FixMigrations.Result result = FixMigrations.run(project, preferences());
    FindingsJson.add(result(), result);
    result
        .fixed()
        .forEach(
            (file, fixed) -> {
              getLog().info("rewrote " + project.files().name(file.path()) + ", in which");
              FixMigrations.losses(fixed).forEach(line -> getLog().info("  " + line));
              PlanText.warnings(fixed.plan()).forEach(getLog()::warn);
            });
    getLog()
        .info(
            Phrases.count(result.pending(), "pending migration")
                + " checked, "
                + (result.fixed().isEmpty() ? "none" : result.fixed().size())
                + " rewritten");
  }
}
