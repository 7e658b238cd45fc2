package io.github.d1maven.maven;

import io.github.d1maven.core.command.PlanPreferences;
import io.github.d1maven.core.config.SqlSources;
import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.RowCounts;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that plan a migration. */
abstract class PlanParameters extends AbstractD1Mojo {

  /**
   * The declared schema: an SQL file or a folder of them, relative to the project's directory; by
   * default {@code src/main/d1/schema.sql} or the folder {@code src/main/d1/schema}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.schema")
  private @Nullable String schema;

  /**
   * The destructive changes that are wanted: codes such as {@code D1-102:users.email}, or {@code
   * all}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.allow")
  private List<String> allow = List.of();

  /**
   * What was renamed: {@code old_table=new_table} or {@code table.old_column=new_column}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.renames")
  private List<String> renames = List.of();

  /**
   * Whether the migration checks itself while it runs.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.guards", defaultValue = "true")
  private boolean guards = true;

  /**
   * How many rows tables hold, such as {@code users=1000,posts=50000}: of two ways to rebuild a
   * table, the one that writes fewer rows is taken. What is not said counts as 1,000.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.rows")
  private @Nullable String rows;

  @Override
  final @Nullable String source() {
    return schema;
  }

  /** Returns the files of the declared schema. */
  final List<Path> schemaFiles() {
    return SqlSources.schema(basedir(), schema == null ? null : Path.of(schema));
  }

  /** Returns what the user says about the plan. */
  final PlanPreferences preferences() {
    return new PlanPreferences(
        AllowedHazards.parse(allow),
        renames.stream().map(Rename::parse).toList(),
        guards,
        rows == null ? RowCounts.UNKNOWN : RowCounts.parse(rows));
  }
}
