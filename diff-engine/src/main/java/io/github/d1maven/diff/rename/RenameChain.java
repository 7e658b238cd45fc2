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
 * Renames by comment that form a chain, {@code a} to {@code b} and {@code b} to {@code c}: the
 * existence of {@code b} does not mean that the first of them has been done. They are pending if
 * the chain ends in a name that does not exist yet and begins with one that is no longer declared.
 * Cycles of names look the same before and after, so a comment cannot request them.
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
