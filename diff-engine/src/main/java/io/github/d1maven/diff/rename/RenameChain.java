package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Renames by comment in a row, {@code a} to {@code b} and {@code b} to {@code c}: that {@code b} is
 * there does not mean that the first of them is past. They are due where the row ends in a name
 * that is not there yet and begins with one that is no longer declared. Names that go in a circle
 * look the same before and after, so a comment cannot ask for them.
 */
final class RenameChain {
  private final Map<Identifier, Identifier> next = new HashMap<>();
  private final Map<Identifier, Identifier> previous = new HashMap<>();

  private RenameChain() {}

  /**
   * Returns whether a rename is part of such a chain.
   *
   * @param renames all renames of the declared schema
   * @param live whether a table or column of a name is in the database
   * @param declared whether one is in the declared schema
   */
  static boolean has(
      Rename rename,
      List<Rename> renames,
      Predicate<Identifier> live,
      Predicate<Identifier> declared) {
    RenameChain chain = new RenameChain();
    for (Rename other : renames) {
      boolean ofTable = other.column() == null && rename.column() == null;
      boolean ofColumn = other.column() != null && rename.column() != null;
      if (ofTable || (ofColumn && other.table().equals(rename.table()))) {
        chain.next.put(old(other), other.to());
        chain.previous.put(other.to(), old(other));
      }
    }
    return chain.leadsOut(rename.to(), live) && !declared.test(chain.first(old(rename)));
  }

  private boolean leadsOut(Identifier name, Predicate<Identifier> live) {
    Set<Identifier> seen = new HashSet<>();
    Identifier last = name;
    while (last != null && live.test(last)) {
      last = seen.add(last) ? next.get(last) : null;
    }
    return last != null;
  }

  private Identifier first(Identifier name) {
    Set<Identifier> seen = new HashSet<>();
    Identifier first = name;
    while (seen.add(first)) {
      first = previous.getOrDefault(first, first);
    }
    return first;
  }

  private static Identifier old(Rename rename) {
    Identifier column = rename.column();
    return column == null ? rename.table() : column;
  }
}
