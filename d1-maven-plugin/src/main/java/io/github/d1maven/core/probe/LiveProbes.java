package io.github.d1maven.core.probe;

import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.probe.Probe;
import io.github.d1maven.diff.probe.Probes;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks a database, before anything is changed, whether its rows meet what pending migrations
 * require of them. Each question is one query that only reads.
 */
public final class LiveProbes {

  private LiveProbes() {}

  /**
   * Asks a database and demands that its rows meet what is required.
   *
   * @param state its state
   * @param selection the pending migrations that would be applied
   * @param listener is given an answer for each requirement; none for migrations from the first one
   *     that fails in memory on
   * @throws FoundRowsException if rows violate a requirement
   */
  public static void require(
      DatabaseState state, Selection selection, Consumer<List<ProbeAnswer>> listener) {
    List<ProbeAnswer> answers = ask(state, selection);
    listener.accept(answers);
    List<ProbeAnswer> violated =
        answers.stream().filter(answer -> answer.state() == ProbeAnswer.State.VIOLATED).toList();
    if (!violated.isEmpty()) {
      throw FoundRowsException.of(violated, state, selection);
    }
  }

  /**
   * Asks a database whether its rows meet what is required.
   *
   * @return an answer for each requirement, as for {@link #require}
   */
  public static List<ProbeAnswer> ask(DatabaseState state, Selection selection) {
    Database database = state.project().database();
    return probes(state, selection.from(state.history())).stream()
        .map(probe -> answer(database, probe))
        .toList();
  }

  /** A migration that cannot run in memory says itself what is wrong with it. */
  private static List<Probe> probes(DatabaseState state, List<MigrationFile> files) {
    ProjectFiles project = state.project().withoutDatabase();
    try {
      return files.isEmpty() || state.live().tables().isEmpty()
          ? List.of()
          : Probes.of(state.steps(files), project.ledgerScript(), project.ignored());
    } catch (SqlTextException e) {
      return List.of();
    }
  }

  private static ProbeAnswer answer(Database database, Probe probe) {
    String query = probe.query();
    if (query == null) {
      return ProbeAnswer.left(probe);
    }
    try {
      return ProbeAnswer.of(probe, database.query(query));
    } catch (ProblemException e) {
      Problem problem = e.problem();
      String reason = problem.cause() == null ? problem.fact() : problem.cause();
      return ProbeAnswer.unanswered(probe, reason.replace("\n", " "));
    }
  }
}
