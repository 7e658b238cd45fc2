package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups the tables that must be dropped or rebuilt into components. */
@Internal
public final class Components {
  private final Schema from;
  private final Schema to;
  private final References references;
  private final Map<Identifier, Integer> order = new HashMap<>();

  public Components(Schema from, Schema to, References references) {
    this.from = from;
    this.to = to;
    this.references = references;
    from.tables().forEach(table -> order.put(table.name(), order.size()));
  }

  /**
   * Returns the groups of tables that belong together.
   *
   * @param roots the tables that must be dropped or rebuilt
   */
  public List<Component> of(Set<Identifier> roots) {
    List<Set<Identifier>> groups = new ArrayList<>();
    for (Identifier root : roots) {
      Set<Identifier> group = references.closure(root);
      for (Set<Identifier> other : List.copyOf(groups)) {
        if (other.stream().anyMatch(group::contains)) {
          group.addAll(other);
          groups.remove(other);
        }
      }
      groups.add(group);
    }
    return groups.stream().map(group -> component(group, roots)).toList();
  }

  private Component component(Set<Identifier> group, Set<Identifier> roots) {
    List<Member> closure = parentsFirst(group).stream().map(this::member).toList();
    return new Component(
        closure.stream().filter(member -> roots.contains(member.name())).toList(), closure);
  }

  private Member member(Identifier name) {
    return new Member(from.table(name).orElseThrow(), to.table(name).orElse(null));
  }

  /**
   * Returns parents before children; tables without a reference between them keep the order of the
   * live schema.
   */
  private List<Identifier> parentsFirst(Set<Identifier> group) {
    Set<Identifier> ordered = new LinkedHashSet<>();
    Set<Identifier> visiting = new HashSet<>();
    group.stream()
        .sorted(Comparator.comparing(order::get))
        .forEach(name -> visit(name, group, visiting, ordered));
    return List.copyOf(ordered);
  }

  private void visit(
      Identifier name, Set<Identifier> group, Set<Identifier> visiting, Set<Identifier> ordered) {
    if (!group.contains(name) || !visiting.add(name)) {
      return;
    }
    references.parents(name).forEach(parent -> visit(parent, group, visiting, ordered));
    ordered.add(name);
  }
}
