package io.github.d1maven.core.command;

import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.lint.DeletedData;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;

/** What pending migrations delete from the database, for a confirmation. */
final class DestructiveMigrations {

  private DestructiveMigrations() {}

  /**
   * Runs the migrations in memory.
   *
   * @param files the migrations
   * @param pending the same, ready to run
   * @return what they delete, as in "this …"; empty for nothing
   * @throws RehearsalException if one of them fails there; nothing was changed
   */
  static List<String> effects(
      DatabaseState state, List<MigrationFile> files, List<Migration> pending) {
    Schema before;
    try {
      before = state.live();
    } catch (SqlTextException e) {
      return List.of("has effects that cannot be determined (" + e.fact() + ")");
    }
    try {
      Schema after =
          files.equals(state.history().pending()) ? state.upcoming() : state.after(files);
      return DeletedData.of(
          before,
          after,
          pending.stream().flatMap(migration -> migration.statements().stream()).toList());
    } catch (SqlTextException e) {
      String name = e.position().script().name();
      throw new RehearsalException(new FailedMigrationException(name, List.of(), List.of(), e));
    }
  }
}
