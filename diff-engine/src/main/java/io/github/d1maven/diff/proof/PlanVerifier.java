package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.plan.UnverifiedPlanException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.SqliteLimits;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a plan on a copy of the old schema and checks that no difference remains. */
@Internal
public final class PlanVerifier {
  /** The beginning of SQLite's message, before the column's name. */
  private static final String COLUMN_LOOP = "generated column loop on ";

  private final Set<Identifier> ignoredTables;

  /**
   * @param ignoredTables tables that are not part of any schema
   */
  public PlanVerifier(Set<Identifier> ignoredTables) {
    this.ignoredTables = ignoredTables;
  }

  /**
   * Verifies a plan.
   *
   * @param from the live schema, as it is before the whole plan
   * @param diff the changes from the schema after the plan's renames to the declared schema
   * @throws UnverifiedPlanException if the plan fails or yields another schema
   * @throws PlanRefusedException if it fails because a statement that SQLite writes itself is too
   *     long for D1, or because a declared full-text index cannot be filled
   */
  public void verify(Plan plan, Schema from, SchemaDiff diff) {
    Schema to = diff.to();
    List<ProofPart> parts = ProofParts.of(plan, from, to);
    parts.parallelStream().forEach(part -> prove(part, plan, to));
    demandNone(
        "it has no statement for ",
        diff.changes().stream()
            .filter(change -> parts.stream().noneMatch(part -> part.covers(change.object()))),
        plan);
  }

  private void prove(ProofPart part, Plan plan, Schema to) {
    Schema result;
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      result = run(part, copy);
    } catch (InvalidSqlException e) {
      throw unusable(e, part).orElseGet(() -> failed(e, plan));
    }
    demandNone(
        "these objects still differ after running it: ",
        SchemaDiffer.diff(result.only(part.names()), to.only(part.names())).changes().stream()
            .filter(change -> !isOfOneText(change)),
        plan);
  }

  /**
   * Whether a view or a trigger has the declared text. A word in double quotes may be another thing
   * in a part of the schema than in the whole.
   */
  private static boolean isOfOneText(Change change) {
    return change instanceof ReplaceObject<?> replaced
        && (change.object() instanceof View || change.object() instanceof Trigger)
        && replaced.from() != null
        && replaced.to() != null
        && replaced.from().sql().equals(replaced.to().sql());
  }

  /** Runs the text of a part, which must be split into the same statements again. */
  private Schema run(ProofPart part, ScratchDatabase database) {
    database.load(StoredObject.of(part.before()));
    database.execute("BEGIN");
    database.run(new SqlScript("plan", new Plan(List.of(), part.statements(), List.of()).toSql()));
    database.execute("COMMIT");
    return SchemaReader.read(database, ignoredTables);
  }

  /**
   * SQLite creates a full-text index of missing rows or columns and a table whose stored columns
   * need one another, and fails when they are filled.
   */
  private static Optional<RuntimeException> unusable(InvalidSqlException error, ProofPart part) {
    SourcePosition at = error.position();
    return part.statements().stream()
        .filter(statement -> contains(at, statement.sql()))
        .findFirst()
        .map(statement -> unusable(error.fact(), statement))
        .map(PlanRefusedException::new);
  }

  private static boolean contains(SourcePosition at, String sql) {
    int start = at.script().text().lastIndexOf(sql, at.offset());
    return start >= 0 && at.offset() < start + sql.length();
  }

  /** Returns why the declared schema makes a statement fail; null if the plan does. */
  private static @Nullable Problem unusable(String error, PlannedStatement statement) {
    if (statement.kind() == StatementKind.FILL_VIRTUAL_TABLE) {
      return Problem.of("virtual table \"" + statement.object() + "\" cannot index its content")
          .because(error)
          .help(
              "declare the table, view or column that it indexes, or change the"
                  + " arguments of the virtual table");
    }
    if (statement.kind() == StatementKind.COPY_ROWS && error.startsWith(COLUMN_LOOP)) {
      return Problem.of("no row can be stored in table \"" + statement.touches().get(1) + "\"")
          .because(error)
          .help("write the expression of that column without the column itself");
    }
    return null;
  }

  private static RuntimeException failed(InvalidSqlException error, Plan plan) {
    return SqliteLimits.isLength(error.fact())
        ? new PlanRefusedException(
            Problem.of(error.fact())
                .help(
                    "shorten the longest statement of the live or the declared schema: its"
                        + " comments, string literals or expressions"))
        : new UnverifiedPlanException(error.fact(), plan.toSql(), error);
  }

  private static void demandNone(String reason, Stream<Change> changes, Plan plan) {
    List<String> subjects = changes.map(Change::subject).toList();
    if (!subjects.isEmpty()) {
      throw new UnverifiedPlanException(reason + String.join(", ", subjects), plan.toSql(), null);
    }
  }
}
