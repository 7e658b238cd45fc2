package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object that makes <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a> fail:
 * SQLite checks the whole schema, including objects that are not related to the change.
 *
 * @param kind view, trigger or index
 */
record Obstacle(String kind, Identifier name) {
  private static final Pattern TEXT =
      Pattern.compile(
          "^error in (view|trigger|index) (.+?)(?: after (?:rename|drop column|add column))?: ",
          Pattern.DOTALL);

  /** Returns the obstacle that SQLite's message names, if any. */
  static Optional<Obstacle> in(String message) {
    Matcher matcher = TEXT.matcher(message);
    return matcher.find()
        ? Optional.of(new Obstacle(matcher.group(1), new Identifier(matcher.group(2))))
        : Optional.empty();
  }

  PlannedStatement drop() {
    String comment = "Drop " + kind + " " + name + ", which would make ALTER TABLE fail";
    return switch (kind) {
      case "view" -> DropStatements.view(name, comment);
      case "trigger" -> DropStatements.trigger(name, comment);
      default -> DropStatements.index(name, comment);
    };
  }
}
