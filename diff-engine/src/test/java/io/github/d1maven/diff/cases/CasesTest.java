package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind.Severity;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.ProblemText;
import io.github.d1maven.diff.problem.Voice;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans and runs the cases on disk, and demands of each what every migration owes its user. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
  /** The report of a failure names the case. */
  @RegisterExtension
  final TestExecutionExceptionHandler named =
      (context, failure) -> {
        throw new AssertionError(context.getDisplayName() + ": " + failure.getMessage(), failure);
      };

  private static final Pattern FAILED_CHECK = Pattern.compile("CHECK constraint failed: (.*)");

  private final DiffEngine engine = new DiffEngine();

  /** Shared by the tests, so that each reads and plans what it needs only if no other has. */
  private final List<CaseFolder> cases = CaseFolder.all().toList();

  Stream<CaseFolder> planned() {
    return cases.stream().filter(CaseFolder::isPlanned);
  }

  Stream<CaseFolder> applied() {
    return cases.stream().filter(CaseFolder::isApplied);
  }

  Stream<CaseFolder> failing() {
    return planned().filter(c -> c.has("fails.txt"));
  }

  Stream<CaseFolder> guarded() {
    return planned().filter(c -> c.has("guard.txt"));
  }

  Stream<CaseFolder> refused() {
    return cases.stream().filter(c -> !c.isPlanned());
  }

  Stream<CaseFolder> withGoldenPlan() {
    return planned().filter(c -> c.has("plan.sql"));
  }

  Stream<CaseFolder> withQueries() {
    return applied().filter(c -> c.has("after.txt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withGoldenPlan")
  void thePlanIsTheOneWritten(CaseFolder folder) {
    String plan = folder.plan().toSql();
    assertThat(plan).isEqualTo(folder.golden("plan.sql", plan));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planned")
  void planningTwiceGivesTheSameBytes(CaseFolder folder) {
    assertThat(folder.planAnew().toSql()).isEqualTo(folder.plan().toSql());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planned")
  void theHazardsAreTheOnesWritten(CaseFolder folder) {
    String hazards =
        folder.plan().hazards().stream()
            .filter(hazard -> hazard.kind().severity() != Severity.INFORMATION)
            .map(Hazard::token)
            .map(token -> token + "\n")
            .collect(Collectors.joining());
    assertThat(hazards).isEqualTo(folder.golden("hazards.txt", hazards));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("applied")
  void thePlanReachesTheDeclaredSchemaWithRowsInOneTransaction(CaseFolder folder) {
    for (String plan : folder.variants()) {
      try (CaseDatabase database = filled(folder)) {
        var orphans = database.query("PRAGMA foreign_key_check");
        database.migrate(plan);
        Schema live = database.schema();
        assertThat(engine.differences(live, folder.to())).as(plan).isEmpty();
        assertThat(engine.plan(live, folder.to()).toSql()).isEmpty();
        assertThat(orphans).containsAll(database.query("PRAGMA foreign_key_check"));
        assertThat(database.query("PRAGMA quick_check")).containsExactly("ok");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("applied")
  void everyRowAndEveryValueThatCanStayStays(CaseFolder folder) {
    NewNames names = NewNames.except(folder.options().renames());
    RowsKept kept = new RowsKept(folder.from(), folder.to(), names);
    StateKept state = new StateKept(folder.from(), folder.to(), names);
    for (String plan : folder.variants()) {
      try (CaseDatabase database = filled(folder)) {
        var rows = kept.before(database);
        var sequences = state.sequencesBefore(database);
        var searchable = state.searchable(database);
        database.migrate(plan);
        assertThat(kept.after(database)).as(plan).isEqualTo(rows);
        assertThat(state.sequencesAfter(database)).as(plan).isEqualTo(sequences);
        assertThat(state.searchable(database)).as(plan).isEqualTo(searchable);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withQueries")
  void theQueriesAnswerAsWritten(CaseFolder folder) {
    for (String plan : folder.variants()) {
      try (CaseDatabase database = filled(folder)) {
        database.migrate(plan);
        String answers = database.answers(folder.text("after.txt"));
        assertThat(answers).as(plan).isEqualTo(folder.golden("after.txt", answers));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("applied")
  void thereIsAWayBack(CaseFolder folder) {
    for (String back : Variants.of(folder.to(), folder.from(), folder.optionsBack())) {
      try (CaseDatabase empty = new CaseDatabase(folder.script("to.sql"))) {
        empty.migrate(back);
        assertThat(engine.differences(empty.schema(), folder.from())).as(back).isEmpty();
      }
      try (CaseDatabase database = filled(folder)) {
        database.migrate(folder.plan().toSql());
        if (folder.has("reverse.txt")) {
          assertThatThrownBy(() -> database.migrate(back)).isInstanceOf(SqlTextException.class);
        } else {
          database.migrate(back);
          assertThat(engine.differences(database.schema(), folder.from())).as(back).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  void rowsThatForbidTheMigrationStopItAndNothingHasChanged(CaseFolder folder) {
    String words = folder.text("fails.txt").strip();
    PlanOptions bare = folder.options().withGuards(false);
    String unguarded = engine.plan(folder.from(), folder.to(), bare).toSql();
    try (CaseDatabase database = filled(folder)) {
      var before = database.dump();
      assertThatThrownBy(() -> database.migrate(unguarded)).hasMessageContaining(words);
      assertThat(database.dump()).isEqualTo(before);
      assertThatThrownBy(() -> database.migrate(folder.plan().toSql()))
          .isInstanceOf(SqlTextException.class);
      assertThat(database.dump()).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void theCheckThatStopsTheMigrationIsTheOneWrittenAndNothingHasChanged(CaseFolder folder) {
    for (String plan : folder.guarded()) {
      try (CaseDatabase database = filled(folder)) {
        var before = database.dump();
        String check = check(catchThrowable(() -> database.migrate(plan)));
        assertThat(check).as(plan).isEqualTo(folder.golden("guard.txt", check));
        assertThat(database.dump()).isEqualTo(before);
      }
    }
  }

  private static String check(Throwable failure) {
    assertThat(failure).isInstanceOf(SqlTextException.class);
    Matcher matcher = FAILED_CHECK.matcher(failure.getMessage());
    return (matcher.find() ? matcher.group(1) : failure.getMessage()) + "\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void theReasonWhyThereIsNoPlanIsTheOneWritten(CaseFolder folder) {
    String reason = reason(catchThrowable(folder::planAnew));
    assertThat(reason).isEqualTo(folder.golden("error.txt", reason));
  }

  private static String reason(Throwable refusal) {
    if (refusal instanceof ProblemException e) {
      return ProblemText.of(e.problem(), Voice.NEUTRAL) + "\n";
    }
    throw new AssertionError("no refusal", refusal);
  }

  private static CaseDatabase filled(CaseFolder folder) {
    return new CaseDatabase(folder.script("from.sql"), folder.script("rows.sql"));
  }
}
