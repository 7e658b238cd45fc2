package io.github.d1maven.core.project;

import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Set;

/**
 * What every goal works with. Closing it closes the database.
 *
 * @param database the database, open
 * @param migrations the migrations folder
 * @param files reads SQL files
 * @param engine an engine for which the table of recorded migrations does not exist
 */
public record Project(
    Database database, MigrationsFolder migrations, ScriptFiles files, DiffEngine engine)
    implements AutoCloseable {

  /** Makes the engine too. */
  public Project(Database database, MigrationsFolder migrations, ScriptFiles files) {
    this(
        database,
        migrations,
        files,
        new DiffEngine(Set.of(new Identifier(database.ledger().table()))));
  }

  /** Lets go of the database. */
  @Override
  public void close() {
    database.close();
  }
}
