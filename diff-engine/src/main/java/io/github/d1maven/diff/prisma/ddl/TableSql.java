package io.github.d1maven.diff.prisma.ddl;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.PrimaryKey;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Name;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the CREATE TABLE statements of models. */
final class TableSql {
  private static final String INDENT = "    ";

  /** A documentation comment for this program, which is carried into the SQL. */
  private static final Pattern DIRECTIVE = Pattern.compile("(?i)\\bd1[\\s:_.-]");

  private final Ddl ddl;
  private final Map<String, List<Relation>> references = new HashMap<>();

  /**
   * @param relations those that become foreign keys, in order
   */
  TableSql(Ddl ddl, List<Relation> relations) {
    this.ddl = ddl;
    for (Relation relation : relations) {
      if (relation.kind() != Relation.Kind.MANY_TO_MANY && relation.forward() != null) {
        references.computeIfAbsent(relation.from().name(), name -> new ArrayList<>()).add(relation);
      }
    }
  }

  void write(Model model) {
    ddl.statement("CreateTable", model.block().position());
    writeDirectives(model.block().comments(), "");
    ddl.from(model.block().name().position())
        .add("CREATE TABLE " + Identifier.quote(model.table()) + " (");
    String separator = "\n";
    for (ScalarField field : model.scalars()) {
      ddl.add(separator);
      writeColumn(model, field);
      separator = ",\n";
    }
    PrimaryKey key = model.key();
    if (key != null && key.fields().size() > 1) {
      ddl.add(separator)
          .from(key.attribute().position())
          .add("\n" + INDENT + "PRIMARY KEY (" + Ddl.list(model.columns(key.fields())) + ")");
    }
    for (Relation relation : references.getOrDefault(model.name(), List.of())) {
      ddl.add(separator);
      writeForeignKey(relation, Objects.requireNonNull(relation.forward()));
    }
    ddl.from(model.block().name().position()).add("\n);");
  }

  private void writeDirectives(List<Name> comments, String indent) {
    for (Name comment : comments) {
      if (DIRECTIVE.matcher(comment.text()).find()) {
        ddl.from(comment.position()).add(indent + "-- " + comment.text().strip() + "\n");
      }
    }
  }

  private void writeColumn(Model model, ScalarField field) {
    writeDirectives(field.node().comments(), INDENT);
    ddl.from(field.name().position())
        .add(INDENT + Identifier.quote(field.column()) + " ")
        .from(field.node().type().position())
        .add(field.kind().sql());
    if (field.isRequired()) {
      ddl.add(" NOT NULL");
    }
    if (model.isKey(field)) {
      ddl.add(" PRIMARY KEY").add(field.kind().is(ScalarType.INT) ? " AUTOINCREMENT" : "");
    }
    String value = DefaultSql.of(field);
    if (value != null && field.defaultValue() != null) {
      ddl.from(field.defaultValue().position()).add(" DEFAULT " + value);
    }
    ddl.from(field.name().position());
  }

  private void writeForeignKey(Relation relation, RelationField forward) {
    Model from = relation.from();
    Model to = relation.to();
    List<String> fields = Objects.requireNonNull(forward.fields());
    boolean required = false;
    for (String field : fields) {
      required |= from.column(field).isRequired();
    }
    ReferentialAction onDelete =
        orElse(
            forward.onDelete(), required ? ReferentialAction.RESTRICT : ReferentialAction.SET_NULL);
    ddl.from(forward.position())
        .add(
            foreignKey(
                from.table(),
                from.columns(fields),
                to.table(),
                to.columns(Objects.requireNonNull(forward.references())),
                onDelete,
                orElse(forward.onUpdate(), ReferentialAction.CASCADE)));
  }

  private static ReferentialAction orElse(
      @Nullable ReferentialAction given, ReferentialAction standard) {
    return given == null ? standard : given;
  }

  /** Returns a table constraint, indented. */
  static String foreignKey(
      String table,
      List<String> columns,
      String parent,
      List<String> referred,
      ReferentialAction onDelete,
      ReferentialAction onUpdate) {
    return INDENT
        + "CONSTRAINT "
        + Identifier.quote(table + "_" + String.join("_", columns) + "_fkey")
        + " FOREIGN KEY ("
        + Ddl.list(columns)
        + ") REFERENCES "
        + Identifier.quote(parent)
        + " ("
        + Ddl.list(referred)
        + ") ON DELETE "
        + onDelete.sql()
        + " ON UPDATE "
        + onUpdate.sql();
  }
}
