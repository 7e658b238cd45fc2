package io.github.d1maven.maven;

import io.github.d1maven.core.cost.CostJson;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.gate.ApplyPlan;
import io.github.d1maven.core.gate.PlanFile;
import io.github.d1maven.core.migrations.OutOfOrder;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.probe.LiveProbes;
import io.github.d1maven.core.probe.ProbeAnswer;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.ProbeText;
import io.github.d1maven.maven.report.file.ApplyPlanText;
import io.github.d1maven.maven.report.file.ResultJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what applying the pending migrations would do to {@code target/d1/plan.json}, which {@code
 * d1:apply -Dd1.plan=target/d1/plan.json} applies exactly, and to {@code target/d1/plan.md} for a
 * review.
 *
 * @since 0.1.0
 */
@Mojo(name = "plan", threadSafe = true)
public final class PlanMojo extends AbstractD1Mojo {

  /**
   * The last migration to apply, by its file name or its number; by default all pending ones are
   * applied.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.upTo")
  private @Nullable String upTo;

  /**
   * What to do about pending migrations that come before an applied one: {@code warn} plans them;
   * {@code fail} refuses the plan.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.outOfOrder", defaultValue = "warn")
  private String outOfOrder = "warn";

  /**
   * Whether to ask the database whether its rows meet what the pending migrations require of them,
   * such as NOT NULL; by default a database at Cloudflare is asked. What rows violate is in the
   * plan.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.probe")
  private @Nullable Boolean probe;

  @Override
  protected void run(Project project) {
    var selection = new Selection(upTo, null, OutOfOrder.named(outOfOrder));
    DatabaseState state = DatabaseState.of(project);
    ApplyPlan plan = ApplyPlan.of(state, selection, violations(state, selection));
    var identity = project.database().identity();
    Path file = outputFolder().resolve("plan.json");
    write(file, PlanFile.write(plan, identity, ApplyPlanText.wayBack(identity)));
    write(outputFolder().resolve("plan.md"), ApplyPlanText.markdown(plan, identity));
    result().put("file", project.files().name(file));
    CostJson.add(result(), plan.cost());
    ApplyPlanText.lines(plan).forEach(getLog()::info);
    ApplyPlanText.warnings(plan).forEach(getLog()::warn);
    getLog().info("wrote " + project.files().name(file));
  }

  private List<String> violations(DatabaseState state, Selection selection) {
    Target target = state.project().database().identity().target();
    if (probe == null ? target == Target.LOCAL : !probe) {
      return List.of();
    }
    List<ProbeAnswer> answers = LiveProbes.ask(state, selection);
    ResultJson.addProbes(result(), answers);
    ProbeText.of(answers).forEach(getLog()::info);
    return ProbeText.violations(answers);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
