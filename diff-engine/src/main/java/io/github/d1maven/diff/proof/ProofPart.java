package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a plan that is verified separately.
 *
 * @param statements in the order of the plan
 * @param names the objects that they touch, by which the outcome is compared
 * @param before the old schema as far as they need it
 */
record ProofPart(List<PlannedStatement> statements, Set<Identifier> names, Schema before) {
  ProofPart {
    statements = List.copyOf(statements);
    names = Set.copyOf(names);
  }

  /**
   * Returns the part that consists of these statements. What it needs are the objects that they
   * touch, the tables that refer to these, those that these refer to, before or after, and whatever
   * the views, triggers and virtual tables among all these name: SQLite compiles them.
   */
  static ProofPart of(
      List<PlannedStatement> statements, Set<Identifier> names, Schema from, Schema to) {
    Set<Identifier> near = new HashSet<>(names);
    for (Identifier name : names) {
      from.referencing(name).stream().map(Table::name).forEach(near::add);
      Stream.of(from, to)
          .flatMap(schema -> schema.table(name).stream())
          .flatMap(table -> table.foreignKeys().stream())
          .map(ForeignKey::referencedTable)
          .forEach(near::add);
    }
    return new ProofPart(statements, names, from.only(from.withNamesInTexts(near)));
  }

  /** Returns whether the proof of this part would notice a wrong object. */
  boolean covers(SchemaObject object) {
    if (object instanceof Index index) {
      return names.contains(index.table());
    } else if (object instanceof Trigger trigger && names.contains(trigger.on())) {
      return true;
    }
    return names.contains(object.name());
  }
}
