package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.sql.Identifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Disjoint groups of names, by <a
 * href="https://en.wikipedia.org/wiki/Disjoint-set_data_structure">union-find</a>.
 */
final class NameGroups {
  /** Maps every name to one nearer to the leader of its group; a leader to itself. */
  private final Map<Identifier, Identifier> leaders = new LinkedHashMap<>();

  /** Merges the groups of some names. */
  void unite(Collection<Identifier> names) {
    Identifier first = null;
    for (Identifier name : names) {
      leaders.putIfAbsent(name, name);
      if (first == null) {
        first = leader(name);
      } else {
        leaders.put(leader(name), first);
      }
    }
  }

  private Identifier leader(Identifier name) {
    Identifier leader = name;
    Identifier next = leaders.get(leader);
    while (next != null && !next.equals(leader)) {
      leader = next;
      next = leaders.get(leader);
    }
    leaders.put(name, leader);
    return leader;
  }

  /** Returns the groups in the order in which their first names were added. */
  List<Set<Identifier>> inOrder() {
    Map<Identifier, Set<Identifier>> groups = new LinkedHashMap<>();
    for (Identifier name : leaders.keySet()) {
      groups.computeIfAbsent(leader(name), leader -> new LinkedHashSet<>()).add(name);
    }
    return List.copyOf(groups.values());
  }
}
