package io.github.d1maven.maven;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.DryRun;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.cost.RowsBudget;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.gate.PlanFile;
import io.github.d1maven.core.migrations.OutOfOrder;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.probe.LiveProbes;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.CostText;
import io.github.d1maven.maven.report.DryRunText;
import io.github.d1maven.maven.report.StatusText;
import io.github.d1maven.maven.report.file.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Applies the pending migrations in wrangler's order. Each runs in one transaction together with
 * its entry in the migrations table.
 *
 * @since 0.1.0
 */
@Mojo(name = "apply", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class ApplyMojo extends AbstractD1Mojo {

  /**
   * The last migration to apply, by its file name or its number; by default all pending ones are
   * applied.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.upTo")
  private @Nullable String upTo;

  /**
   * The only migration to apply, by its file name or its number. Refused if another pending
   * migration comes before it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.only")
  private @Nullable String only;

  /**
   * What to do about pending migrations that come before an applied one: {@code warn} applies them,
   * as wrangler does; {@code fail} applies nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.outOfOrder", defaultValue = "warn")
  private String outOfOrder = "warn";

  /**
   * Whether to show every request and statement instead of applying anything. The migrations run on
   * a copy of a local database; for one at Cloudflare they run in memory on its schema.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.dryRun", defaultValue = "false")
  private boolean dryRun;

  /**
   * The file of a plan that {@code d1:plan} wrote, relative to the project's directory: exactly
   * that is applied, and nothing if the files or the database have moved since.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.plan")
  private @Nullable String plan;

  /**
   * How many rows the pending migrations may write, index entries included, by an estimate from the
   * rows of the database: if they may write more, nothing is applied. By default any number.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.budget.rowsWritten")
  private @Nullable String rowsBudget;

  /**
   * Whether to ask the database first whether its rows meet what the pending migrations require of
   * them, such as NOT NULL; by default a database at Cloudflare is asked. If rows would stop a
   * migration, nothing is applied.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.probe")
  private @Nullable Boolean probe;

  @Override
  protected void run(Project project) {
    RowsBudget budget = RowsBudget.parse(rowsBudget);
    DatabaseState state = DatabaseState.of(project);
    Selection selection = selection(state);
    boolean asked = probe == null ? project.database().identity().target() != Target.LOCAL : probe;
    if (dryRun) {
      DryRun.Result result = DryRun.run(state, selection);
      ResultJson.add(result(), result);
      StatusText.outOfOrder(result.outOfOrder()).forEach(getLog()::warn);
      DryRunText.of(result).forEach(getLog()::info);
      CostText.warnings(result.cost()).forEach(getLog()::warn);
      budget.require(project.database().identity(), result.cost());
      if (asked) {
        LiveProbes.require(state, selection, progress()::probed);
      }
      return;
    }
    ApplyMigrations.Result result =
        ApplyMigrations.run(state, selection, confirmation(), budget, asked, progress());
    ResultJson.add(result(), result);
    StatusText.outOfOrder(result.outOfOrder()).forEach(getLog()::warn);
    getLog().info(StatusText.applied(result.applied().size()));
  }

  private Selection selection(DatabaseState state) {
    if (plan == null) {
      return new Selection(upTo, only, OutOfOrder.named(outOfOrder));
    } else if (upTo != null || only != null) {
      throw new ConfigurationException(
          Problem.of("both a plan and " + (upTo == null ? "only" : "upTo") + " were given")
              .because("a plan says which migrations are applied")
              .help("make a plan for the migrations that you want, and apply it alone"));
    }
    Path path = basedir().resolve(plan);
    if (!Files.isRegularFile(path)) {
      throw new ConfigurationException(
          Problem.of("there is no plan file " + state.project().files().name(path))
              .help(new Remedy.Run("to make a plan", "plan", List.of())));
    }
    SqlScript file = state.project().files().read(path);
    return PlanFile.read(file.name(), file.text(), state.project().database().identity())
        .selection(state, OutOfOrder.named(outOfOrder));
  }
}
