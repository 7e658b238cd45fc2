package io.github.d1maven.maven;

import io.github.d1maven.core.config.SqlSources;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.SeedText;
import io.github.d1maven.maven.report.file.ResultJson;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the data of all tables and runs the seed, in one transaction. The migrations table is
 * kept.
 *
 * @since 0.1.0
 */
@Mojo(name = "seed", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class SeedMojo extends AbstractD1Mojo {

  /**
   * The seed: an SQL file or a folder of SQL files, relative to the project's directory; by default
   * {@code src/main/d1/seed.sql} or the folder {@code src/main/d1/seed}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.seed")
  private @Nullable String seed;

  /**
   * Whether to delete all data first.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.seed.clear", defaultValue = "true")
  private boolean clear = true;

  @Override
  protected @Nullable String source() {
    return seed;
  }

  @Override
  protected void run(Project project) {
    List<Path> files = SqlSources.requiredSeed(basedir(), seed == null ? null : Path.of(seed));
    var request = new SeedDatabase.Request(files, clear, confirmation());
    SeedDatabase.Result result = SeedDatabase.run(project, request);
    ResultJson.add(result(), result);
    SeedText.warnings(result, project.database().identity()).forEach(getLog()::warn);
    getLog().info(SeedText.summary(result));
  }
}
