package io.github.d1maven.diff.prisma.ddl;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of a many-to-many relation for which no model is declared.
 *
 * @param table its name
 * @param relation the relation
 */
record JoinTable(String table, Relation relation) {

  /** Returns the join tables, except those for which there is a model. */
  static List<JoinTable> all(List<Relation> relations, List<Model> models) {
    Set<Identifier> declared =
        models.stream().map(model -> new Identifier(model.table())).collect(Collectors.toSet());
    return relations.stream()
        .filter(relation -> relation.kind() == Relation.Kind.MANY_TO_MANY)
        .map(relation -> new JoinTable(relation.joinTable(), relation))
        .filter(join -> !declared.contains(new Identifier(join.table)))
        .toList();
  }

  private static RelationField forward(Relation relation) {
    return Objects.requireNonNull(relation.forward());
  }

  private SourcePosition position() {
    return forward(relation).position();
  }

  void writeTable(Ddl ddl, boolean foreignKeys) {
    ddl.statement("CreateTable", position())
        .add("CREATE TABLE " + Identifier.quote(table) + " (\n")
        .add(column("A", relation.from()) + ",\n")
        .add(column("B", relation.to()));
    if (foreignKeys) {
      ddl.add(",\n" + foreignKey("A", relation.from())).add(",\n" + foreignKey("B", relation.to()));
    }
    ddl.add("\n);");
  }

  private static ScalarField key(Model model) {
    return model.singleKey().orElseThrow();
  }

  private static String column(String name, Model model) {
    return "    " + Identifier.quote(name) + " " + key(model).kind().sql() + " NOT NULL";
  }

  private String foreignKey(String name, Model model) {
    return TableSql.foreignKey(
        table,
        List.of(name),
        model.table(),
        List.of(key(model).column()),
        ReferentialAction.CASCADE,
        ReferentialAction.CASCADE);
  }

  void writeIndexes(Ddl ddl) {
    String on = " ON " + Identifier.quote(table);
    ddl.statement("CreateIndex", position())
        .add("CREATE UNIQUE INDEX " + Identifier.quote(table + "_AB_unique") + on)
        .add("(\"A\", \"B\");");
    ddl.statement("CreateIndex", position())
        .add("CREATE INDEX " + Identifier.quote(table + "_B_index") + on)
        .add("(\"B\");");
  }
}
