package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks of a migration inside its own transaction, in plain SQL: a number is inserted into a
 * column whose CHECK allows only 0. The name of that CHECK is the sentence that the user sees if it
 * fails; D1 returns it verbatim.
 */
@Internal
public final class Guards {
  /** Columns of one guard table. */
  private static final int COLUMNS = D1Limits.COLUMNS / 2;

  private record Table(Identifier name, List<String> columns) {}

  private final TemporaryNames names;
  private final boolean wanted;
  private final List<Table> guards = new ArrayList<>();
  private int count;

  /**
   * @param wanted whether to check at all; if not, every method returns no statements
   */
  public Guards(TemporaryNames names, boolean wanted) {
    this.names = names;
    this.wanted = wanted;
  }

  /** A number that is remembered for a later check. */
  public record Remembered(List<PlannedStatement> statements, String sql) {}

  /**
   * Stops the migration unless a number is 0.
   *
   * @param sentence the error if it is not 0
   * @param violations a scalar SQL expression
   * @param tables those that the expression reads
   */
  public List<PlannedStatement> demandZero(
      String sentence, String violations, Identifier... tables) {
    if (!wanted) {
      return List.of();
    }
    String column = "\"c" + ++count + "\"";
    String check =
        column + " CONSTRAINT " + Identifier.quote(sentence) + " CHECK (" + column + " = 0)";
    String comment = "Stop if " + sentence;
    return List.of(insert(StatementKind.CHECK, tables, column, check, violations, comment));
  }

  /**
   * Remembers a number from before the change.
   *
   * @param what what it is, for the comment
   * @param number a scalar SQL expression
   * @param tables those that the expression reads
   */
  public Remembered remember(String what, String number, Identifier... tables) {
    if (!wanted) {
      return new Remembered(List.of(), "0");
    }
    String column = "\"c" + ++count + "\"";
    PlannedStatement insert =
        insert(StatementKind.REMEMBER, tables, column, column, number, "Remember " + what);
    String guard = last().name().quoted();
    return new Remembered(
        List.of(insert),
        "(SELECT " + column + " FROM " + guard + " WHERE " + column + " IS NOT NULL)");
  }

  private PlannedStatement insert(
      StatementKind kind,
      Identifier[] tables,
      String column,
      String definition,
      String value,
      String comment) {
    if (guards.isEmpty() || last().columns().size() == COLUMNS) {
      guards.add(new Table(names.unused("d1_guard"), new ArrayList<>()));
    }
    last().columns().add(definition);
    List<Identifier> touches = new ArrayList<>(List.of(last().name()));
    touches.addAll(List.of(tables));
    return new PlannedStatement(
        kind,
        touches,
        "INSERT INTO " + last().name().quoted() + " (" + column + ") SELECT " + value,
        comment);
  }

  private Table last() {
    return guards.get(guards.size() - 1);
  }

  /** Creates the guard tables; call it after all guards have been added. */
  public List<PlannedStatement> begin() {
    return guards.stream()
        .map(
            table ->
                new PlannedStatement(
                    StatementKind.CREATE_GUARD,
                    List.of(table.name()),
                    "CREATE TABLE "
                        + table.name().quoted()
                        + " ("
                        + String.join(", ", table.columns())
                        + ")",
                    "Checks of this migration: the first that fails stops it and is named in the error"))
        .toList();
  }

  /** Drops the guard tables. */
  public List<PlannedStatement> end() {
    return guards.stream()
        .map(
            table ->
                new PlannedStatement(
                    StatementKind.DROP_GUARD,
                    List.of(table.name()),
                    "DROP TABLE " + table.name().quoted(),
                    "All checks passed"))
        .toList();
  }
}
