package io.github.d1maven.core.project;

import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.diff.DiffEngine;

/**
 * What every goal works with. Closing it closes the database.
 *
 * @param database the database, open
 * @param migrations the migrations folder
 * @param files reads SQL files
 * @param engine an engine that ignores the migrations table and the history
 */
public record Project(
    Database database, MigrationsFolder migrations, ScriptFiles files, DiffEngine engine)
    implements AutoCloseable {

  /** Creates the engine too. */
  public Project(Database database, MigrationsFolder migrations, ScriptFiles files) {
    this(
        database,
        migrations,
        files,
        new DiffEngine(new ProjectFiles(migrations, files, database.ledger()).ignored()));
  }

  /** Returns what goals work with that need no database. */
  public ProjectFiles withoutDatabase() {
    return new ProjectFiles(migrations, files, database.ledger());
  }

  /** Closes the database. */
  @Override
  public void close() {
    database.close();
  }
}
