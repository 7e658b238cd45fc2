package io.github.d1maven.maven;

import io.github.d1maven.core.command.SeedDatabase;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.config.SqlSources;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.report.SeedText;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the data of all tables and runs the seed, in one transaction. The record of migrations
 * stays.
 *
 * @since 0.1.0
 */
@Mojo(name = "seed", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class SeedMojo extends AbstractD1Mojo {

  /**
   * The seed: an SQL file or a folder of them, relative to the project's directory; by default
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
  @Nullable String source() {
    return seed;
  }

  @Override
  void run(Project project) {
    List<Path> files = SqlSources.seed(basedir(), seed == null ? null : Path.of(seed));
    if (files.isEmpty()) {
      throw new ConfigurationException(
          Problem.of("there is no seed")
              .because(
                  "looked for src/main/d1/seed.sql and src/main/d1/seed/**.sql in " + basedir())
              .help("write the data there as INSERT statements")
              .help(new Remedy.Option("or name another file or folder", "seed", "<path>")));
    }
    if (clear) {
      confirmation().require(project.database().identity(), "deletes the data of all tables");
    }
    var result = SeedDatabase.run(project, new SeedDatabase.Request(files, clear));
    SeedText.warnings(result, project.database().identity()).forEach(getLog()::warn);
    getLog().info(SeedText.summary(result));
  }
}
