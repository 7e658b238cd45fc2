package io.github.d1maven.core.gate;

import io.github.d1maven.core.create.DeclaredSchema;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.schema.Schema;
import java.util.List;

/** {@code d1:drift}: compares the live schema of a database with the one that is expected. */
public final class FindDrift {

  /**
   * What was found.
   *
   * @param expectation what the live schema was compared with
   * @param differences the objects that differ; none if there is no drift
   */
  public record Result(Expectation expectation, List<Difference> differences) {

    /** Copies the list. */
    public Result {
      differences = List.copyOf(differences);
    }

    /**
     * Fails on the differences that count.
     *
     * @throws FoundDriftException if there is one
     */
    public void require(Project project, FailOn failOn) {
      if (failOn.fails(differences)) {
        throw new FoundDriftException(project.database().identity(), this);
      }
    }
  }

  private FindDrift() {}

  /**
   * Compares. Changes nothing.
   *
   * @throws io.github.d1maven.core.state.UnknownMigrationsException if the folder lacks a recorded
   *     migration that the expected schema needs
   * @throws io.github.d1maven.diff.sql.SqlTextException if a migration or the declared schema is
   *     refused
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project, Expectation expectation) {
    DatabaseState state = DatabaseState.of(project);
    Schema expected =
        expectation instanceof Expectation.Declared declared
            ? DeclaredSchema.read(project, declared.files()).completedFrom(project, state.live())
            : state.replayed();
    return new Result(expectation, Differences.of(project.engine().diff(expected, state.live())));
  }
}
