package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;

/** Statements that drop an object, each with a comment that states the reason. */
@Internal
public final class DropStatements {
  private DropStatements() {}

  /** Drops an ordinary table. */
  public static PlannedStatement table(Identifier name, String comment) {
    return drop(StatementKind.DROP_TABLE, "TABLE ", name, comment);
  }

  /** Drops a virtual table. */
  public static PlannedStatement virtualTable(Identifier name, String comment) {
    return drop(StatementKind.DROP_VIRTUAL_TABLE, "TABLE ", name, comment);
  }

  /** Drops an index. */
  public static PlannedStatement index(Identifier name, String comment) {
    return drop(StatementKind.DROP_INDEX, "INDEX ", name, comment);
  }

  /** Drops a view. */
  public static PlannedStatement view(Identifier name, String comment) {
    return drop(StatementKind.DROP_VIEW, "VIEW ", name, comment);
  }

  /** Drops a trigger. */
  public static PlannedStatement trigger(Identifier name, String comment) {
    return drop(StatementKind.DROP_TRIGGER, "TRIGGER ", name, comment);
  }

  private static PlannedStatement drop(
      StatementKind kind, String what, Identifier name, String comment) {
    return new PlannedStatement(kind, List.of(name), "DROP " + what + name.quoted(), comment);
  }
}
