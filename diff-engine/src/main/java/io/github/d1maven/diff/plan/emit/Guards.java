package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks that a migration makes of itself inside its own transaction, in plain SQL: a number is
 * put into a column that takes nothing but 0. The name of that column's CHECK is the sentence that
 * the user reads when it fails; D1 answers with it word for word.
 */
public final class Guards {
  /** Columns of one guard table. */
  private static final int COLUMNS = D1Limits.COLUMNS / 2;

  private record Table(Identifier name, List<String> columns) {}

  private final TemporaryNames names;
  private final boolean wanted;
  private final List<Table> tables = new ArrayList<>();
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
   */
  public List<PlannedStatement> demandZero(String sentence, String violations) {
    if (!wanted) {
      return List.of();
    }
    String column = "\"c" + ++count + "\"";
    String check =
        column + " CONSTRAINT " + Identifier.quote(sentence) + " CHECK (" + column + " = 0)";
    return List.of(new PlannedStatement(insert(column, check, violations), "Stop if " + sentence));
  }

  /** Keeps a number from before the change. */
  public Remembered remember(String what, String number) {
    if (!wanted) {
      return new Remembered(List.of(), "0");
    }
    String column = "\"c" + ++count + "\"";
    String insert = insert(column, column, number);
    String table = tables.get(tables.size() - 1).name().quoted();
    return new Remembered(
        List.of(new PlannedStatement(insert, "Remember " + what)),
        "(SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL)");
  }

  private String insert(String column, String definition, String value) {
    if (tables.isEmpty() || last().columns().size() == COLUMNS) {
      tables.add(new Table(names.unused("d1_guard"), new ArrayList<>()));
    }
    last().columns().add(definition);
    return "INSERT INTO " + last().name().quoted() + " (" + column + ") SELECT " + value;
  }

  private Table last() {
    return tables.get(tables.size() - 1);
  }

  /** Makes the guard tables; to be asked when all guards are there. */
  public List<PlannedStatement> begin() {
    return tables.stream()
        .map(
            table ->
                new PlannedStatement(
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
    return tables.stream()
        .map(
            table ->
                new PlannedStatement("DROP TABLE " + table.name().quoted(), "All checks passed"))
        .toList();
  }
}
