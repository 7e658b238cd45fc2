package io.github.d1maven.diff.prisma.ddl;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.datamodel.Datamodel;
import io.github.d1maven.diff.prisma.datamodel.Index;
import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that create a datamodel, in the order of Prisma's own engine. */
@Internal
public final class DatamodelSql {
  private final Ddl ddl;

  private DatamodelSql(Ddl ddl) {
    this.ddl = ddl;
  }

  /**
   * Returns a script with all tables, then all join tables, then the indexes of each.
   *
   * @param file the first file of the datamodel
   */
  public static SqlScript of(Datamodel datamodel, SqlScript file) {
    DatamodelSql sql = new DatamodelSql(new Ddl(new SourcePosition(file, 0)));
    List<Model> tables = datamodel.models().stream().filter(model -> !model.isView()).toList();
    List<Relation> relations =
        Relation.all(datamodel.models()).stream()
            .filter(relation -> !relation.from().isView() && !relation.to().isView())
            .toList();
    TableSql tableSql = new TableSql(sql.ddl, datamodel.foreignKeys() ? relations : List.of());
    tables.forEach(tableSql::write);
    List<JoinTable> joins = JoinTable.all(relations, tables);
    joins.forEach(join -> join.writeTable(sql.ddl, datamodel.foreignKeys()));
    tables.forEach(sql::writeIndexes);
    joins.forEach(join -> join.writeIndexes(sql.ddl));
    datamodel.models().stream()
        .filter(Model::isView)
        .forEach(view -> sql.ddl.uses(new Identifier(view.table())));
    return sql.ddl.script(file.name());
  }

  /** Writes the indexes at fields, then {@code @@index}, then {@code @@unique}. */
  private void writeIndexes(Model model) {
    for (Index index : model.indexes()) {
      String columns =
          index.fields().stream()
              .map(
                  field ->
                      Identifier.quote(model.column(field.field()).column()) + field.order().sql())
              .collect(Collectors.joining(", "));
      ddl.statement("CreateIndex", index.attribute().position())
          .add(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
          .add(Identifier.quote(model.indexName(index)))
          .add(" ON " + Identifier.quote(model.table()) + "(" + columns + ")");
      if (index.where() != null) {
        ddl.from(index.where().position()).add(" WHERE " + ConditionSql.of(index.where(), model));
      }
      ddl.add(";");
    }
  }
}
