package io.github.d1maven.maven;

import io.github.d1maven.core.command.ApplyMigrations;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.report.StatusText;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Applies the pending migrations in wrangler's order. Each runs in one transaction together with
 * its entry in the migrations table.
 *
 * @since 0.1.0
 */
@Mojo(name = "apply", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class ApplyMojo extends AbstractD1Mojo {

  @Override
  void run(Project project) {
    ApplyMigrations.Result result = ApplyMigrations.run(project, confirmation(), progress());
    StatusText.outOfOrder(result.outOfOrder()).forEach(getLog()::warn);
    getLog().info(StatusText.applied(result.applied().size()));
  }
}
