package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** References within a cycle, which can be set only when all rows exist. */
final class LateReferences {
  private final ScratchRows scratch;
  private final References references;
  private final Map<Identifier, List<Map<Identifier, String>>> rows;

  LateReferences(
      ScratchRows scratch,
      References references,
      Map<Identifier, List<Map<Identifier, String>>> rows) {
    this.scratch = scratch;
    this.references = references;
    this.rows = rows;
  }

  /** Makes the rows of a table refer to rows of the parents that were filled after it. */
  void refer(Table table) {
    for (References.Reference reference : references.resolved(table)) {
      List<Map<Identifier, String>> parents =
          rows.getOrDefault(reference.key().referencedTable(), List.of());
      List<Map<Identifier, String>> children = rows.getOrDefault(table.name(), List.of());
      for (int i = 0; i < children.size() && !parents.isEmpty(); i++) {
        if (!refers(children.get(i), reference, parents)) {
          update(table, children.get(i), reference, parents.get(i % parents.size()));
        }
      }
    }
  }

  private static boolean refers(
      Map<Identifier, String> child,
      References.Reference reference,
      List<Map<Identifier, String>> parents) {
    return parents.stream()
        .anyMatch(
            parent ->
                values(reference, parent).entrySet().stream()
                    .allMatch(value -> value.getValue().equals(child.get(value.getKey()))));
  }

  private static Map<Identifier, String> values(
      References.Reference reference, Map<Identifier, String> parent) {
    Map<Identifier, String> values = new LinkedHashMap<>();
    for (int i = 0; i < reference.columns().size(); i++) {
      values.put(
          reference.key().columns().get(i), String.valueOf(parent.get(reference.columns().get(i))));
    }
    return values;
  }

  /** A row that a constraint keeps from referring stays as it is. */
  private void update(
      Table table,
      Map<Identifier, String> child,
      References.Reference reference,
      Map<Identifier, String> parent) {
    Map<Identifier, String> changed = values(reference, parent);
    try {
      scratch.run(
          "UPDATE "
              + table.name().quoted()
              + " SET "
              + list(changed, " = ", ", ")
              + " WHERE "
              + list(child, " IS ", " AND "));
      child.putAll(changed);
    } catch (RefusedException e) {
      return;
    }
  }

  private static String list(Map<Identifier, String> values, String between, String separator) {
    return values.entrySet().stream()
        .map(value -> value.getKey().quoted() + between + value.getValue())
        .collect(Collectors.joining(separator));
  }

  /** Deletes rows whose reference could not be set, until all references are right. */
  void removeOrphans() {
    List<List<@Nullable String>> orphans = orphans();
    while (!orphans.isEmpty()) {
      orphans.forEach(this::delete);
      orphans = orphans();
    }
  }

  /** Returns the rows of the check; none if a foreign key refers to no key of its parent. */
  private List<List<@Nullable String>> orphans() {
    try {
      return scratch.run("PRAGMA foreign_key_check");
    } catch (RefusedException e) {
      return List.of();
    }
  }

  /** A table without rowid loses all its rows. */
  private void delete(List<@Nullable String> orphan) {
    String table = Identifier.quote(String.valueOf(orphan.get(0)));
    String rowid = orphan.get(1);
    scratch.query("DELETE FROM " + table + (rowid == null ? "" : " WHERE rowid = " + rowid));
  }
}
