package io.github.d1maven.core.data;

import io.github.d1maven.core.apply.CheckedScript;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.UnconfirmedException;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code d1:seed}: fills the database with the project's own data. */
public final class SeedDatabase {

  /**
   * What to fill it with.
   *
   * @param files SQL files in the order in which they run
   * @param clear whether to delete all data first
   * @param confirmation the user's confirmation that data in a remote database may be deleted
   */
  public record Request(List<Path> files, boolean clear, Confirmation confirmation) {

    /** Copies the list. */
    public Request {
      files = List.copyOf(files);
    }

    /** Without a confirmation. */
    public Request(List<Path> files, boolean clear) {
      this(files, clear, Confirmation.NONE);
    }
  }

  /**
   * What was done.
   *
   * @param statements how many statements of the files ran
   * @param cleared how many tables were emptied before
   * @param pending how many migrations were pending at the time
   */
  public record Result(int statements, int cleared, int pending) {}

  private SeedDatabase() {}

  /**
   * Clears and fills the database in one transaction. Foreign keys are checked at its end, so rows
   * may be inserted in any order.
   *
   * @param project the project
   * @param request what to fill it with
   * @return what was done
   * @throws io.github.d1maven.diff.sql.SqlTextException if a file is found to be invalid before
   *     anything runs
   * @throws UnconfirmedException if data in a remote database would be deleted
   * @throws FailedSeedException if a statement fails; the database is then unchanged
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be used
   */
  public static Result run(Project project, Request request) {
    if (request.clear()) {
      request
          .confirmation()
          .require(project.database().identity(), "deletes the data of all tables");
    }
    List<SqlStatement> seed = statements(project, request.files());
    Database database = project.database();
    DatabaseState state = DatabaseState.of(project);
    Schema schema = request.clear() ? state.live() : Schema.empty();
    List<SqlStatement> clearing = request.clear() ? new ClearData(state).statements() : List.of();
    int pending = state.history().pending().size();
    FailedSeedException.around(() -> execute(database, clearing, seed));
    return new Result(seed.size(), schema.tables().size() + schema.virtualTables().size(), pending);
  }

  /** Reads and checks the files of a seed. */
  static List<SqlStatement> statements(Project project, List<Path> files) {
    return project.files().read(files).stream()
        .flatMap(script -> CheckedScript.statements(script).stream())
        .toList();
  }

  /** Runs a seed in one transaction, after the statements that clear the tables. */
  static void execute(Database database, List<SqlStatement> clearing, List<SqlStatement> seed) {
    List<SqlStatement> all = new ArrayList<>();
    all.add(SqlStatement.of("PRAGMA defer_foreign_keys = ON"));
    all.addAll(clearing);
    all.addAll(seed);
    if (clearing.isEmpty()) {
      database.execute(Event.SEED, all);
    } else {
      database.executeRepeatable(Event.SEED, all);
    }
  }
}
