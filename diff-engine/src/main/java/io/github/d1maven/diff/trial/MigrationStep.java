package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One migration of a sequence.
 *
 * @param script the migration
 * @param before the schema before it
 * @param after the schema after it
 */
public record MigrationStep(SqlScript script, Schema before, Schema after) {

  /**
   * Replays migrations from an empty database.
   *
   * @param first a script that runs before all, such as the one that creates the ledger
   * @param migrations in order
   * @param ignored tables that are not part of any schema
   * @return a step for each migration
   * @throws io.github.d1maven.diff.sql.SqlTextException if SQLite or D1 refuses a statement
   */
  public static List<MigrationStep> replay(
      SqlScript first, List<SqlScript> migrations, Set<Identifier> ignored) {
    List<MigrationStep> steps = new ArrayList<>();
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.replay(first, true);
      Schema before = Schema.empty();
      for (SqlScript migration : migrations) {
        database.replay(migration, true);
        Schema after = SchemaReader.read(database, ignored);
        steps.add(new MigrationStep(migration, before, after));
        before = after;
      }
    }
    return List.copyOf(steps);
  }
}
