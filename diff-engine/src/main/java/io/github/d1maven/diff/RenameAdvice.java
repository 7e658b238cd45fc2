package io.github.d1maven.diff;

import io.github.d1maven.diff.change.RenameHints;
import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.sql.ColumnList;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.Optional;

/** Adds to a hazard that looks like a rename the comment that gives it in a Prisma schema. */
final class RenameAdvice {
  private final Declarations declarations;

  RenameAdvice(Declarations declarations) {
    this.declarations = declarations;
  }

  /** Returns a plan whose hazards have the comments. */
  Plan addTo(Plan plan) {
    return plan.hazards().stream().anyMatch(hazard -> hazard.likelyRename() != null)
        ? plan.withHazards(plan.hazards().stream().map(this::advise).toList())
        : plan;
  }

  private Hazard advise(Hazard hazard) {
    String rename = hazard.likelyRename();
    if (rename == null) {
      return hazard;
    }
    Identifier column = hazard.object();
    Identifier old = column == null ? hazard.table() : column;
    Identifier now = new Identifier(rename.substring(old(hazard).length() + 1));
    return declarations
        .statement("table", column == null ? now : hazard.table())
        .filter(statement -> statement.script().origins() != null)
        .flatMap(
            statement ->
                column == null ? Optional.of(statement.position()) : position(statement, now))
        .map(place -> hazard.withRenameComment(comment(place, old)))
        .orElse(hazard);
  }

  /** Returns what stands before the = of a rename. */
  private static String old(Hazard hazard) {
    return hazard.table() + (hazard.object() == null ? "" : "." + hazard.object());
  }

  private static String comment(SourcePosition place, Identifier old) {
    return "  " + place + ": " + RenameHints.form(old, place.script());
  }

  private static Optional<SourcePosition> position(SqlStatement statement, Identifier column) {
    return ColumnList.of(statement)
        .flatMap(list -> list.column(column))
        .map(part -> new SourcePosition(statement.script(), part.first().start()));
  }
}
