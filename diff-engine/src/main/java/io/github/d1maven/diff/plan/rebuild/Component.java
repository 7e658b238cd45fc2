package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that must be rebuilt together because of foreign keys.
 *
 * @param roots the tables that must be rebuilt or dropped, in the order of the live schema
 * @param closure the roots and every table that refers to one of them, directly or through others,
 *     parents before children unless there is a cycle
 */
@Internal
public record Component(List<Member> roots, List<Member> closure) {
  public Component {
    roots = List.copyOf(roots);
    closure = List.copyOf(closure);
  }

  /** Returns the tables of the closure that are not roots. */
  List<Member> others() {
    Set<Identifier> names = roots.stream().map(Member::name).collect(Collectors.toSet());
    return closure.stream().filter(member -> !names.contains(member.name())).toList();
  }

  /** Returns the names of all tables in the closure. */
  public Set<Identifier> names() {
    return closure.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());
  }
}
