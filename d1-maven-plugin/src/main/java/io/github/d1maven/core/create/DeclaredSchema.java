package io.github.d1maven.core.create;

import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.nio.file.Path;
import java.util.List;

/**
 * The schema that the project declares.
 *
 * @param schema the schema
 * @param hints the renames that its comments mention
 * @param scripts the files
 */
public record DeclaredSchema(Schema schema, List<Rename> hints, List<SqlScript> scripts) {

  /** Copies the lists. */
  public DeclaredSchema {
    hints = List.copyOf(hints);
    scripts = List.copyOf(scripts);
  }

  /**
   * Reads the files of the schema.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException where SQLite or D1 refuses a statement
   */
  public static DeclaredSchema read(Project project, List<Path> files) {
    DiffEngine engine = project.engine();
    SchemaSource source = SchemaSource.of(project.files().read(files));
    return new DeclaredSchema(engine.read(source), engine.renameHints(source), source.scripts());
  }

  /**
   * Returns this schema with what a database has and a Prisma schema cannot declare.
   *
   * @param live the schema of the database
   */
  public Schema completedFrom(Project project, Schema live) {
    PlanOptions options = PlanPreferences.NONE.options(hints).withScripts(scripts);
    return project.engine().complete(live, schema, options);
  }

  /** Plans the change from a database, with its pending migrations applied, to this schema. */
  Plan plan(DatabaseState state, PlanPreferences preferences) {
    PlanOptions options = preferences.options(hints).withScripts(scripts);
    return state.project().engine().plan(state.upcoming(), schema, options);
  }
}
