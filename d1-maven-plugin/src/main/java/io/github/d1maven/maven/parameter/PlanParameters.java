package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.RowCounts;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that plan a migration. */
public abstract class PlanParameters extends SchemaParameters {

  /**
   * The changes to allow that are refused otherwise: hazard codes such as {@code
   * D1-102:users.email}, or {@code all} for everything except D1-104, a schema that breaks.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.allow")
  private List<String> allow = List.of();

  /**
   * Renamed tables and columns: {@code old_table=new_table} or {@code table.old_column=new_column}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.renames")
  private List<String> renames = List.of();

  /**
   * Whether the migration contains guards: statements that check the data and stop the migration
   * before it loses rows.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.guards", defaultValue = "true")
  private boolean guards = true;

  /**
   * The number of rows in each table, such as {@code users=1000,posts=50000}; used to choose the
   * cheaper way to rebuild a table. Tables that are not listed are assumed to have 1,000 rows.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.rows")
  private @Nullable String rows;

  /**
   * Whether to drop what the database has and a Prisma schema cannot declare, such as CHECK
   * constraints, triggers, views and partial indexes, unless an SQL file declares it. By default it
   * is kept.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.prisma.dropUndeclared", defaultValue = "false")
  private boolean dropUndeclared;

  /** Returns the user's preferences for the plan. */
  protected final PlanPreferences preferences() {
    return new PlanPreferences(
        AllowedHazards.parse(allow),
        renames.stream().map(Rename::parse).toList(),
        guards,
        rows == null ? RowCounts.UNKNOWN : RowCounts.parse(rows),
        dropUndeclared);
  }
}
