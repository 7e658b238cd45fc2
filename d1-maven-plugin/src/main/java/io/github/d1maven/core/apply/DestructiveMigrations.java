package io.github.d1maven.core.apply;

import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.lint.DeletedData;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.trial.Loss;
import io.github.d1maven.diff.trial.MigrationTrial;
import java.util.ArrayList;
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
      List<String> effects =
          new ArrayList<>(
              DeletedData.of(
                  before,
                  after,
                  pending.stream().flatMap(migration -> migration.statements().stream()).toList()));
      for (Loss loss : losses(state, files)) {
        String table = " table " + loss.table();
        if (effects.stream().noneMatch(effect -> endsWith(effect, table))) {
          effects.add((loss.column() == null ? "deletes rows of" : "clears references of") + table);
        }
      }
      return List.copyOf(effects);
    } catch (SqlTextException e) {
      String name = e.position().script().name();
      throw new RehearsalException(new FailedMigrationException(name, List.of(), List.of(), e));
    }
  }

  private static boolean endsWith(String text, String end) {
    return Identifier.fold(text).endsWith(Identifier.fold(end));
  }

  /** What they do to made-up rows without saying so, such as through ON DELETE and triggers. */
  private static List<Loss> losses(DatabaseState state, List<MigrationFile> files) {
    SqlScript ledger = state.project().withoutDatabase().ledgerScript();
    return state.steps(files).stream()
        .flatMap(step -> MigrationTrial.run(step, ledger).losses().stream())
        .toList();
  }
}
