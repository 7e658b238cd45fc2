package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One migration of a sequence.
 *
 * @param script the migration
 * @param before the schema before it
 * @param after the schema after it
 */
public record MigrationStep(SqlScript script, Schema before, Schema after) {

  /**
   * Migrations that were replayed.
   *
   * @param steps a step for each migration up to the one that fails
   * @param failure the error of that one; null if none failed
   */
  public record Replay(List<MigrationStep> steps, @Nullable SqlTextException failure) {
    public Replay {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Replays migrations from an empty database, up to the first one that SQLite or D1 refuses.
   *
   * @param first a script that runs before all, such as the one that creates the ledger
   * @param migrations in order
   * @param ignored tables that are not part of any schema
   */
  public static Replay replay(
      SqlScript first, List<SqlScript> migrations, Set<Identifier> ignored) {
    return replay(Schema.empty(), first, migrations, ignored);
  }

  /**
   * Does the same from another schema; see {@link #replay(SqlScript, List, Set)}.
   *
   * @param live the schema before the first migration
   */
  public static Replay replay(
      Schema live, SqlScript first, List<SqlScript> migrations, Set<Identifier> ignored) {
    List<MigrationStep> steps = new ArrayList<>();
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.load(StoredObject.of(live));
      database.replay(first, true);
      Schema before = live;
      for (SqlScript migration : migrations) {
        database.replay(migration, true);
        Schema after = SchemaReader.read(database, ignored);
        steps.add(new MigrationStep(migration, before, after));
        before = after;
      }
      return new Replay(steps, null);
    } catch (SqlTextException e) {
      return new Replay(steps, e);
    }
  }

  /**
   * Returns the schema that a script yields.
   *
   * @param before the schema before it
   * @param first a script that runs before it, such as the one that creates the ledger
   * @param ignored tables that are not part of any schema
   * @throws SqlTextException if SQLite or D1 refuses a statement
   */
  public static Schema after(
      Schema before, SqlScript first, SqlScript script, Set<Identifier> ignored) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.load(StoredObject.of(before));
      database.replay(first, true);
      database.replay(script, true);
      return SchemaReader.read(database, ignored);
    }
  }
}
