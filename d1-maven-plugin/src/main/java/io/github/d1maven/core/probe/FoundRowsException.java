package io.github.d1maven.core.probe;

import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.probe.Probe;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a database violate what pending migrations require. Nothing was changed. */
public final class FoundRowsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 60;

  private FoundRowsException(Problem problem) {
    super(problem);
  }

  /**
   * @param violated at least one requirement that rows violate
   * @param selection the migrations that would be applied
   */
  static FoundRowsException of(
      List<ProbeAnswer> violated, DatabaseState state, Selection selection) {
    List<Problem> problems =
        new ArrayList<>(violated.stream().map(FoundRowsException::problem).toList());
    int last = problems.size() - 1;
    problems.set(last, withWays(problems.get(last), violated.get(0), state, selection));
    return new FoundRowsException(problems.get(0).and(problems.subList(1, last + 1)));
  }

  private static Problem problem(ProbeAnswer answer) {
    Probe probe = answer.probe();
    return Problem.of("[" + probe.kind().code() + "] " + probe.sentence() + ": " + answer.count())
        .at(place(probe))
        .because("the migration would stop at rows of " + table(probe) + keys(answer))
        .help(
            "correct these rows first, for example with an UPDATE at the beginning of the migration");
  }

  /** The rows are in the database under the names of now, and the sentence has the new ones. */
  private static String table(Probe probe) {
    return probe.live().equals(probe.table())
        ? "table " + probe.live()
        : "table " + probe.live() + ", which a pending migration renames to " + probe.table();
  }

  private static String keys(ProbeAnswer answer) {
    List<String> keys = new ArrayList<>();
    answer
        .keys()
        .forEach(
            key ->
                keys.add(
                    key.size() == 1
                        ? shown(key.get(0))
                        : shown("(" + String.join(", ", key) + ")")));
    if (keys.size() < answer.rows()) {
      keys.add("…");
    }
    String columns = Identifier.list(answer.probe().key());
    boolean single = answer.probe().key().size() == 1;
    return answer.keys().isEmpty()
        ? ""
        : ":\n" + (single ? columns : "(" + columns + ")") + " = " + String.join(", ", keys);
  }

  private static String shown(String key) {
    String line = key.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  /** What can be done about all of them. */
  private static Problem withWays(
      Problem problem, ProbeAnswer first, DatabaseState state, Selection selection) {
    Project project = state.project();
    String script = first.probe().migration().name();
    Problem more =
        problem.leaving("nothing was changed in " + project.database().identity().summary());
    MigrationFile before = null;
    for (MigrationFile file : selection.from(state.history())) {
      if (project.files().name(file.path()).equals(script)
          && before != null
          && selection.names() == null) {
        more =
            more.help(
                new Remedy.Option(
                    "to apply only the migrations before " + file.name() + ", add",
                    "upTo",
                    before.name()));
      }
      before = file;
    }
    return more.help(
            new Remedy.Option(
                "to let the migrations find such rows themselves, add", "probe", "false"))
        .see("docs/gate.md#live-probes");
  }

  /** Returns the statement that requires it; the whole file if that cannot be told. */
  private static Place place(Probe probe) {
    SqlScript script = probe.migration();
    LintedMigration migration = LintedMigration.ofText(script);
    Identifier object = probe.object();
    Optional<SqlStatement> statement =
        object == null
            ? migration.statementWith(probe.table())
            : migration
                .statementWith(object, probe.table())
                .or(() -> migration.statementWith(object))
                .or(() -> migration.statementWith(probe.table()));
    return statement
        .map(found -> found.position().place())
        .orElseGet(() -> Place.of(script.name()));
  }
}
