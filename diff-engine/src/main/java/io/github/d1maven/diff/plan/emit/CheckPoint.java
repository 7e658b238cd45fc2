package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold at one moment of a migration, and what is remembered for it from the beginning.
 */
@Internal
public final class CheckPoint {

  /**
   * A number for a guard table.
   *
   * @param text what is checked or remembered, for the comment
   * @param sql a scalar SQL expression
   * @param tables those that the expression reads
   */
  private record Value(Identifier column, String text, String sql, List<Identifier> tables) {}

  private final Guards guards;
  private final Map<GuardTable, List<Value>> remembered = new LinkedHashMap<>();
  private final Map<GuardTable, List<Value>> checks = new LinkedHashMap<>();

  CheckPoint(Guards guards) {
    this.guards = guards;
  }

  /**
   * Stops the migration unless a number is 0.
   *
   * @param sentence the error if it is not 0
   * @param violations a scalar SQL expression
   * @param tables those that the expression reads
   */
  public void demandZero(String sentence, String violations, List<Identifier> tables) {
    if (guards.wanted()) {
      check(guards.withRoomFor(1), sentence, violations, "= 0", tables);
    }
  }

  /**
   * Stops the migration if a number is not what it was before anything changed.
   *
   * @param what what the number is, such as {@code rows of users}
   * @param sentence the error if it is not the same
   * @param number a scalar SQL expression
   * @param tables those that the expression reads
   */
  public void demandSame(String what, String sentence, String number, List<Identifier> tables) {
    remember(what, sentence, number, "= 0", tables);
  }

  /** Stops the migration if a number is greater than it was before anything changed. */
  public void demandNoMore(String what, String sentence, String number, List<Identifier> tables) {
    remember(what, sentence, number, "<= 0", tables);
  }

  private void remember(
      String what, String sentence, String number, String condition, List<Identifier> tables) {
    if (guards.wanted()) {
      GuardTable table = guards.withRoomFor(2);
      Identifier old = table.remember(what);
      remembered
          .computeIfAbsent(table, t -> new ArrayList<>())
          .add(new Value(old, what, number, tables));
      check(table, sentence, number + " - " + old.quoted(), condition, tables);
    }
  }

  private void check(
      GuardTable table, String sentence, String number, String condition, List<Identifier> tables) {
    checks
        .computeIfAbsent(table, t -> new ArrayList<>())
        .add(new Value(table.check(sentence, condition), sentence, number, tables));
  }

  /** Returns what remembers the numbers; to be run before anything changes. */
  public List<PlannedStatement> remembering() {
    return remembered.entrySet().stream()
        .map(entry -> insert(StatementKind.REMEMBER, entry.getKey(), entry.getValue(), "", ""))
        .toList();
  }

  /**
   * Returns what checks the demands.
   *
   * @param comment what is checked, for the case that it is more than one thing
   */
  public List<PlannedStatement> checking(String comment) {
    return checks.entrySet().stream()
        .map(
            entry ->
                insert(
                    StatementKind.CHECK,
                    entry.getKey(),
                    entry.getValue(),
                    row(entry.getKey()),
                    entry.getValue().size() == 1
                        ? "Stop if " + entry.getValue().get(0).text()
                        : comment))
        .toList();
  }

  /** The row that holds what this moment needs to remember. */
  private String row(GuardTable table) {
    @Nullable List<Value> values = remembered.get(table);
    return values == null
        ? ""
        : " FROM "
            + table.name().quoted()
            + " WHERE "
            + values.get(0).column().quoted()
            + " NOTNULL";
  }

  private static PlannedStatement insert(
      StatementKind kind, GuardTable table, List<Value> values, String from, String comment) {
    List<Identifier> touches =
        Stream.concat(
                Stream.of(table.name()), values.stream().flatMap(value -> value.tables().stream()))
            .toList();
    List<String> columns = values.stream().map(value -> value.column().quoted()).toList();
    List<String> numbers = values.stream().map(Value::sql).toList();
    String into = "INSERT INTO " + table.name().quoted() + " (" + String.join(", ", columns) + ")";
    return new PlannedStatement(
        kind, touches, Lines.listed(Lines.wrapped(into) + " SELECT ", numbers, from), comment);
  }
}
