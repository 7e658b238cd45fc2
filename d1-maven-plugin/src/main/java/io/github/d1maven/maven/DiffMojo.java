package io.github.d1maven.maven;

import io.github.d1maven.maven.command.Project;
import io.github.d1maven.maven.command.ShowDiff;
import io.github.d1maven.maven.config.SqlSources;
import io.github.d1maven.maven.report.PlanText;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the SQL that leads from the database, with its pending migrations applied, to the declared
 * schema. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends AbstractD1Mojo {

  /**
   * The declared schema: an SQL file or a folder of them, relative to the project's directory; by
   * default {@code src/main/d1/schema.sql} or the folder {@code src/main/d1/schema}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.schema")
  private @Nullable String schema;

  @Override
  @Nullable String source() {
    return schema;
  }

  @Override
  void run(Project place) {
    List<Path> files = SqlSources.schema(basedir(), schema == null ? null : Path.of(schema));
    ShowDiff.Result result = ShowDiff.run(place, files);
    if (result.plan().isEmpty()) {
      getLog().info(PlanText.nothingToDo(result.pending()));
      return;
    }
    getLog().info("from " + PlanText.basis(result.pending()) + " to the declared schema:");
    PlanText.sql(result.plan()).forEach(getLog()::info);
    PlanText.hazards(result.plan()).forEach(getLog()::warn);
  }
}
