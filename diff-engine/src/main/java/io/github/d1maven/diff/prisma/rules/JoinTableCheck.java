package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks the names of the tables of many-to-many relations. A model may have that table itself, if
 * it has the columns that Prisma Client uses.
 */
final class JoinTableCheck {
  private static final List<String> COLUMNS = List.of("A", "B");

  private final Findings findings;

  JoinTableCheck(Findings findings) {
    this.findings = findings;
  }

  void check(List<Relation> relations, List<Model> models) {
    Map<Identifier, Model> byTable = new HashMap<>();
    models.forEach(model -> byTable.putIfAbsent(new Identifier(model.table()), model));
    Map<Identifier, RelationField> joins = new HashMap<>();
    for (Relation relation : relations) {
      if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
        RelationField field = Objects.requireNonNull(relation.forward());
        String table = relation.joinTable();
        RelationField earlier = joins.putIfAbsent(new Identifier(table), field);
        if (earlier != null) {
          findings.add(
              field.position(),
              "two many-to-many relations have the same join table " + table,
              "the other is at " + earlier.position() + "; give one of them another name");
        }
        Model model = byTable.get(new Identifier(table));
        if (model != null && !hasColumns(model)) {
          findings.add(
              field.position(),
              "the join table of this relation and model "
                  + model.name()
                  + " have the same table "
                  + table,
              "give the relation another name, or the model another table");
        }
      }
    }
  }

  private static boolean hasColumns(Model model) {
    List<String> columns = model.scalars().stream().map(field -> field.column()).toList();
    return columns.containsAll(COLUMNS);
  }
}
