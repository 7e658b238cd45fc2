package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table with a column for each number that is remembered and for each that must be 0. */
final class GuardTable {
  private final Identifier name;
  private final List<Identifier> remembered = new ArrayList<>();
  private final List<String> checks = new ArrayList<>();

  GuardTable(Identifier name) {
    this.name = name;
  }

  Identifier name() {
    return name;
  }

  boolean hasRoomFor(int columns) {
    return remembered.size() + checks.size() + columns <= D1Limits.COLUMNS;
  }

  /** Returns the new column for a number that is remembered, named by what the number is. */
  Identifier remember(String what) {
    Identifier column = new Identifier(what);
    for (int number = 2; remembered.contains(column); number++) {
      column = new Identifier(what + " " + number);
    }
    remembered.add(column);
    return column;
  }

  /**
   * Returns the new column for a number that is checked.
   *
   * @param condition what must hold for the column, such as {@code = 0}
   */
  Identifier check(String sentence, String condition) {
    Identifier column = new Identifier("c" + (checks.size() + 1));
    checks.add(
        column.quoted()
            + " CONSTRAINT "
            + Identifier.quote(sentence)
            + " CHECK ("
            + column.quoted()
            + " "
            + condition
            + ")");
    return column;
  }

  String create() {
    String numbers = Identifier.quotedList(remembered);
    List<String> columns =
        Stream.concat(remembered.isEmpty() ? Stream.of() : Stream.of(numbers), checks.stream())
            .toList();
    return Lines.listed("CREATE TABLE " + name.quoted() + " (", columns, ")");
  }
}
