package io.github.d1maven.core.command;

import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.schema.Schema;
import java.nio.file.Path;
import java.util.List;

/**
 * The schema that the project declares.
 *
 * @param schema the schema
 * @param hints the renames that its comments mention
 */
record DeclaredSchema(Schema schema, List<Rename> hints) {

  /**
   * Reads the files of the schema.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException where SQLite or D1 refuses a statement
   */
  static DeclaredSchema read(Project project, List<Path> files) {
    DiffEngine engine = project.engine();
    SchemaSource source = SchemaSource.of(project.files().read(files));
    return new DeclaredSchema(engine.read(source), engine.renameHints(source));
  }

  /** Plans the change from a database, with its pending migrations applied, to this schema. */
  Plan plan(DatabaseState state, PlanPreferences preferences) {
    return state.project().engine().plan(state.upcoming(), schema, preferences.options(hints));
  }
}
