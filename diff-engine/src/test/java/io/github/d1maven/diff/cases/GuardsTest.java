package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of check stops a migration: those of the rows that were there in the cases with a
 * {@code guard.txt}, those of what the migration itself would do wrong in plans with a fault.
 */
class GuardsTest {
  private static final Pattern CHECK = Pattern.compile("CONSTRAINT \"((?:[^\"]|\"\")+)\" CHECK");

  /** The kinds of sentences; a name stands for each part that changes. */
  private static final List<String> KINDS =
      List.of(
          "column \\S+ contains NULL, which NOT NULL forbids",
          "column \\S+ contains values that .* would change( or reject)?",
          "column \\S+ contains values that STRICT type \\w+ rejects",
          "generated column \\S+ would be NULL, which NOT NULL forbids",
          "rows of table .* violate CHECK .*",
          "table .* has duplicate values for \\(.*\\), which (UNIQUE|PRIMARY KEY) forbids",
          "table .* has duplicate values for unique index .*",
          "table .* has rows: new column .* is NOT NULL without a DEFAULT",
          "table .* has values that are not JSON, which (index|generated column) .* requires",
          "table [^,]* would lose rows",
          "tables .* would lose rows",
          "tables? .* would lose rows or references",
          "table [^,]* would refer to missing rows of table .*",
          "tables .* would refer to missing rows of table .*",
          "tables? .* would refer to missing rows");

  /**
   * A plan with a fault.
   *
   * @param folder the case
   * @param kind of the statement that is wrong
   * @param wrong what becomes of its SQL; nothing if it is left out
   * @param sentence of the check that stops it
   */
  private record Fault(
      String folder, StatementKind kind, UnaryOperator<String> wrong, String sentence) {
    @Override
    public String toString() {
      return folder + ": " + sentence;
    }
  }

  static Stream<Fault> faults() {
    UnaryOperator<String> leftOut = sql -> "";
    UnaryOperator<String> otherKeys = sql -> sql.replaceFirst("SELECT \"id\"", "SELECT \"id\" - 7");
    StatementKind copy = StatementKind.COPY_ROWS;
    StatementKind shift = StatementKind.UPDATE_ROWS;
    String tickets = "rebuild/tickets-with-three-cascading-children";
    return Stream.of(
        new Fault("rebuild/no-children", copy, leftOut, "table p would lose rows"),
        new Fault(
            "rebuild/indexed-children-without-action", copy, leftOut, "table p would lose rows"),
        new Fault("rebuild/indexed-children-cascade", shift, leftOut, "table c would lose rows"),
        new Fault(tickets, shift, leftOut, "tables comments, files and labels would lose rows"),
        new Fault(
            "rebuild/indexed-children-set-null",
            shift,
            leftOut,
            "table c would lose rows or references"),
        new Fault(
            "rebuild/indexed-children-set-default",
            shift,
            leftOut,
            "table c would lose rows or references"),
        new Fault(
            "rebuild/children-on-delete-cascade",
            copy,
            otherKeys,
            "table c would refer to missing rows of table p"),
        new Fault(
            tickets,
            copy,
            otherKeys,
            "tables comments, files and labels would refer to missing rows of table tickets"),
        new Fault(
            "rebuild/diamond", copy, otherKeys, "tables l, r and b would refer to missing rows"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void stopsAPlanWithAFault(Fault fault) {
    CaseFolder folder =
        CaseFolder.all()
            .filter(CaseFolder::isPlanned)
            .filter(each -> each.toString().equals(fault.folder()))
            .findFirst()
            .orElseThrow();
    Schema from = folder.from();
    PlanOptions options = folder.options().withRows(Variants.manyChildren(from));
    Plan plan = new DiffEngine().plan(from, folder.to(), options);
    try (CaseDatabase database =
        new CaseDatabase(folder.script("from.sql"), folder.script("rows.sql"))) {
      List<String> before = database.dump();
      assertThatThrownBy(() -> database.migrate(wrong(plan, fault).toSql()))
          .isInstanceOf(SqlTextException.class)
          .hasMessageContaining("CHECK constraint failed: " + fault.sentence());
      assertThat(database.dump()).isEqualTo(before);
    }
  }

  private static Plan wrong(Plan plan, Fault fault) {
    List<PlannedStatement> statements = new ArrayList<>();
    for (PlannedStatement statement : plan.statements()) {
      String sql =
          statement.kind() == fault.kind() ? fault.wrong().apply(statement.sql()) : statement.sql();
      if (!sql.isEmpty()) {
        statements.add(
            new PlannedStatement(statement.kind(), statement.touches(), sql, statement.comment()));
      }
    }
    return new Plan(plan.header(), statements, plan.hazards());
  }

  @Test
  void everyKindIsSeenToStopAMigration() {
    Set<String> stopping = new TreeSet<>();
    CaseFolder.all()
        .filter(CaseFolder::isPlanned)
        .filter(c -> c.has("guard.txt"))
        .map(folder -> folder.text("guard.txt").strip())
        .forEach(stopping::add);
    faults().map(Fault::sentence).forEach(stopping::add);
    Map<String, String> inPlans = new TreeMap<>();
    CaseFolder.all()
        .filter(CaseFolder::isPlanned)
        .flatMap(folder -> folder.plan().statements().stream())
        .filter(statement -> statement.kind() == StatementKind.CREATE_GUARD)
        .flatMap(statement -> sentences(statement.sql()))
        .forEach(sentence -> inPlans.put(kind(sentence), sentence));
    assertThat(stopping.stream().map(GuardsTest::kind).collect(Collectors.toSet()))
        .isEqualTo(inPlans.keySet())
        .isEqualTo(Set.copyOf(KINDS));
  }

  private static Stream<String> sentences(String createGuard) {
    return CHECK
        .matcher(createGuard)
        .results()
        .map(result -> result.group(1).replace("\"\"", "\""));
  }

  private static String kind(String sentence) {
    return KINDS.stream()
        .filter(kind -> Pattern.compile(kind, Pattern.DOTALL).matcher(sentence).matches())
        .findFirst()
        .orElse(sentence);
  }
}
