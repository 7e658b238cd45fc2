package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Divides a plan into parts that have no table in common, so that each can be verified on a small
 * database: at every ALTER TABLE, SQLite reads the whole schema. A plan that renames a table or a
 * column of the user is not divided, because SQLite changes every object that names it.
 */
final class ProofParts {
  /** The number of names in one part above which the next part gets a separate database. */
  private static final int SIZE = 16;

  private final Schema from;
  private final Schema to;
  private final List<PlannedStatement> statements;

  /** The owners of each name: itself, and the table of an index or a trigger. */
  private final Map<Identifier, Set<Identifier>> owners = new HashMap<>();

  /** What each statement touches, with its owners; empty if it serves all parts. */
  private final List<Set<Identifier>> touched;

  private ProofParts(Plan plan, Schema from, Schema to) {
    this.from = from;
    this.to = to;
    this.statements = plan.statements();
    for (Schema schema : List.of(from, to)) {
      schema.objects().forEach(this::own);
    }
    for (PlannedStatement statement : statements) {
      if (statement.kind() == StatementKind.CREATE_TABLE) {
        owners.computeIfAbsent(statement.object(), Set::of);
      }
    }
    this.touched = statements.stream().map(this::touched).toList();
  }

  static List<ProofPart> of(Plan plan, Schema from, Schema to) {
    ProofParts parts = new ProofParts(plan, from, to);
    return parts.renames() ? List.of(parts.whole()) : parts.cut();
  }

  private void own(SchemaObject object) {
    Set<Identifier> owned = owners.computeIfAbsent(object.name(), name -> new HashSet<>());
    owned.add(object.name());
    if (object instanceof Index index) {
      owned.add(index.table());
    } else if (!(object instanceof Table)) {
      object.namesInText().stream().filter(this::isObject).forEach(owned::add);
    }
  }

  private boolean isObject(Identifier name) {
    return from.has(name) || to.has(name);
  }

  private Set<Identifier> touched(PlannedStatement statement) {
    Set<Identifier> names = new LinkedHashSet<>();
    if (!statement.kind().servesAll()) {
      for (Identifier name : statement.touches()) {
        names.addAll(owners.getOrDefault(name, Set.of()));
      }
    }
    return names;
  }

  private boolean renames() {
    return statements.stream()
        .anyMatch(
            statement ->
                statement.kind() == StatementKind.RENAME_COLUMN
                    || (statement.kind() == StatementKind.RENAME_TABLE
                        && from.table(statement.object()).isPresent()));
  }

  private ProofPart whole() {
    return ProofPart.of(statements, owners.keySet(), from, to);
  }

  private List<ProofPart> cut() {
    List<Set<Identifier>> names = names();
    Map<Identifier, Integer> places = new HashMap<>();
    List<List<PlannedStatement>> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (Identifier name : names.get(i)) {
        places.put(name, i);
      }
      parts.add(new ArrayList<>());
    }
    Map<Identifier, Set<Integer>> users = users(places);
    for (int i = 0; i < statements.size(); i++) {
      PlannedStatement statement = statements.get(i);
      if (!touched.get(i).isEmpty()) {
        parts.get(place(i, places)).add(statement);
      } else if (statement.touches().isEmpty()) {
        parts.forEach(part -> part.add(statement));
      } else {
        users
            .getOrDefault(statement.object(), Set.of(0))
            .forEach(part -> parts.get(part).add(statement));
      }
    }
    return IntStream.range(0, parts.size())
        .mapToObj(i -> ProofPart.of(parts.get(i), names.get(i), from, to))
        .toList();
  }

  private int place(int statement, Map<Identifier, Integer> places) {
    return Objects.requireNonNull(places.get(touched.get(statement).iterator().next()));
  }

  /** Returns the parts whose statements touch each name: a table of checks can serve several. */
  private Map<Identifier, Set<Integer>> users(Map<Identifier, Integer> places) {
    Map<Identifier, Set<Integer>> users = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      if (!touched.get(i).isEmpty()) {
        int place = place(i, places);
        statements
            .get(i)
            .touches()
            .forEach(name -> users.computeIfAbsent(name, n -> new TreeSet<>()).add(place));
      }
    }
    return users;
  }

  /** Returns the names of each part, in the order of the plan; small parts are merged. */
  private List<Set<Identifier>> names() {
    NameGroups groups = new NameGroups();
    touched.forEach(groups::unite);
    List<Set<Identifier>> parts = new ArrayList<>();
    for (Set<Identifier> group : groups.inOrder()) {
      if (parts.isEmpty() || parts.get(parts.size() - 1).size() >= SIZE) {
        parts.add(new LinkedHashSet<>());
      }
      parts.get(parts.size() - 1).addAll(group);
    }
    return parts;
  }
}
