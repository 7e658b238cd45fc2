package io.github.d1maven.core.project;

import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What every goal works with. Closing it closes the database.
 *
 * @param database the database, open
 * @param migrations the migrations folder
 * @param files reads SQL files
 */
public record Project(Database database, MigrationsFolder migrations, ScriptFiles files)
    implements AutoCloseable {

  /** Returns an engine for which the table of recorded migrations does not exist. */
  public DiffEngine engine() {
    return new DiffEngine(Set.of(new Identifier(database.ledger().table())));
  }

  /** Compares the folder with what the database has recorded. */
  public History history(Snapshot snapshot) {
    return History.of(migrations.list(), snapshot.appliedNames());
  }

  /** Reads the schema that the database has. */
  public Schema live(Snapshot snapshot) {
    return engine().read(SchemaSource.live(snapshot.objects()));
  }

  /** Reads the schema that the database will have when the pending migrations are applied. */
  public Schema upcoming(Snapshot snapshot, History history) {
    return engine().read(SchemaSource.live(snapshot.objects()).then(scripts(history.pending())));
  }

  /**
   * Reads the schema that applied migrations yield. The table of recorded migrations is there for
   * those that touch it; what wrangler takes out of a migration is passed over.
   *
   * @param applied the migrations in order
   */
  public Schema replayed(List<MigrationFile> applied) {
    return engine().read(SchemaSource.existing(scripts(applied)));
  }

  /** Lets go of the database. */
  @Override
  public void close() {
    database.close();
  }

  private List<SqlScript> scripts(List<MigrationFile> migrationFiles) {
    List<SqlScript> scripts = new ArrayList<>();
    scripts.add(new SqlScript(database.ledger().table(), database.ledger().create()));
    migrationFiles.forEach(file -> scripts.add(files.read(file.path())));
    return scripts;
  }
}
