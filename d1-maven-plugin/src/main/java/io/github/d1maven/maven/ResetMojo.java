package io.github.d1maven.maven;

import io.github.d1maven.core.config.SqlSources;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.PrismaText;
import io.github.d1maven.maven.report.SeedText;
import io.github.d1maven.maven.report.file.ResultJson;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drops everything in the database, applies all migrations and runs the seed if there is one.
 *
 * @since 0.1.0
 */
@Mojo(name = "reset", threadSafe = true)
public final class ResetMojo extends AbstractD1Mojo {

  /**
   * The seed: an SQL file or a folder of SQL files, relative to the project's directory; by default
   * {@code src/main/d1/seed.sql} or the folder {@code src/main/d1/seed}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.seed")
  private @Nullable String seed;

  @Override
  protected @Nullable String source() {
    return seed;
  }

  @Override
  protected void run(Project project) {
    List<Path> files = SqlSources.seed(basedir(), seed == null ? null : Path.of(seed));
    var request = new ResetDatabase.Request(files, confirmation());
    ResetDatabase.Result result = ResetDatabase.run(project, request, progress());
    ResultJson.add(result(), result);
    PrismaText.dropped(result.prisma()).forEach(getLog()::warn);
    getLog().info(SeedText.summary(result));
  }
}
