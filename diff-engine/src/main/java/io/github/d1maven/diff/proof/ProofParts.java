package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts a plan into parts that have no table in common, so that each can be proven on a small
 * database: at every ALTER TABLE SQLite reads the whole schema. The order within a part is that of
 * the plan.
 */
final class ProofParts {
  /** Names in one part, above which the next part gets a database of its own. */
  private static final int SIZE = 16;

  /**
   * A part of a plan.
   *
   * @param names the objects that its statements name
   */
  record Part(List<PlannedStatement> statements, Set<Identifier> names) {}

  private final Map<Identifier, Set<Identifier>> owners = new HashMap<>();
  private final Map<Identifier, Identifier> leaders = new HashMap<>();

  private ProofParts(Schema from, Schema to) {
    for (Schema schema : List.of(from, to)) {
      schema.objects().forEach(this::own);
    }
  }

  static List<Part> of(Plan plan, Schema from, Schema to) {
    return new ProofParts(from, to).cut(plan);
  }

  private void own(SchemaObject object) {
    Set<Identifier> owned = owners.computeIfAbsent(object.name(), name -> new HashSet<>());
    if (object instanceof Index index) {
      owned.add(index.table());
    } else if (object instanceof Trigger trigger) {
      owned.add(trigger.on());
    }
    owned.add(object.name());
  }

  private List<Part> cut(Plan plan) {
    List<Set<Identifier>> names = new ArrayList<>();
    for (PlannedStatement statement : plan.statements()) {
      if (statement.kind() == StatementKind.CREATE_TABLE) {
        owners.computeIfAbsent(statement.object(), Set::of);
      }
      names.add(statement.kind().servesAll() ? Set.of() : names(statement));
    }
    names.forEach(this::unite);
    Map<Identifier, Part> parts = new LinkedHashMap<>();
    Map<Identifier, Part> open = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        Identifier leader = leader(names.get(i).iterator().next());
        open.computeIfAbsent(leader, l -> place(l, parts)).names().addAll(names.get(i));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      PlannedStatement statement = plan.statements().get(i);
      if (names.get(i).isEmpty()) {
        parts.values().forEach(part -> part.statements().add(statement));
      } else {
        Identifier leader = leader(names.get(i).iterator().next());
        Objects.requireNonNull(open.get(leader)).statements().add(statement);
      }
    }
    return List.copyOf(parts.values());
  }

  /** Small parts share a database. */
  private static Part place(Identifier leader, Map<Identifier, Part> parts) {
    Part last = null;
    for (Part part : parts.values()) {
      last = part;
    }
    if (last != null && last.names().size() < SIZE) {
      return last;
    }
    Part part = new Part(new ArrayList<>(), new LinkedHashSet<>());
    parts.put(leader, part);
    return part;
  }

  /** What belongs together because of a statement. */
  private Set<Identifier> names(PlannedStatement statement) {
    Set<Identifier> names = new LinkedHashSet<>();
    for (Identifier touched : statement.touches()) {
      names.addAll(owners.getOrDefault(touched, Set.of()));
    }
    return names;
  }

  private void unite(Set<Identifier> names) {
    Identifier first = null;
    for (Identifier name : names) {
      if (first == null) {
        first = leader(name);
      } else {
        leaders.put(leader(name), first);
      }
    }
  }

  private Identifier leader(Identifier name) {
    Identifier leader = name;
    while (!leaders.getOrDefault(leader, leader).equals(leader)) {
      leader = leaders.getOrDefault(leader, leader);
    }
    return leader;
  }
}
