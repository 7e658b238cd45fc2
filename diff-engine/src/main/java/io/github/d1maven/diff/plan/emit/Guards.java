package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks that a migration makes of itself inside its own transaction, in plain SQL: a number is
 * put into a column that takes nothing but 0. The name of that column's CHECK is the sentence that
 * the user reads when it fails; D1 answers with it word for word.
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
   * @param wanted whether to check at all; if not, every method gives no statement
   */
  public Guards(TemporaryNames names, boolean wanted) {
    this.names = names;
    this.wanted = wanted;
  }

  /** A number that is kept for later. */
  public record Remembered(List<PlannedStatement> statements, String sql) {}

  /**
   * Stops the migration unless a number is 0.
   *
   * @param sentence what is wrong then
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
   * Keeps a number from before the change.
   *
   * @param what the number of what, for the reader
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

  /** Makes the guard tables; to be asked when all guards are there. */
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
                    "The checks of this migration; it stops with the name of the first that fails"))
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
