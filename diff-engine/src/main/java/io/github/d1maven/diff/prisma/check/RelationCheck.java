package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Checks relations: that both sides fit together, and what the referring side refers to. */
final class RelationCheck {
  private final Findings findings;

  RelationCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Relation relation) {
    if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
      checkManyToMany(relation);
      return;
    }
    RelationField forward = relation.forward();
    if (forward != null) {
      checkReferences(relation, forward);
      checkColumns(relation, forward);
    }
    RelationField back = relation.back();
    if (forward == null || back == null) {
      reportMissingSide(relation, Objects.requireNonNull(forward == null ? back : forward));
    } else if (relation.kind() == Relation.Kind.ONE_TO_ONE) {
      checkOneToOne(relation, forward, back);
    } else {
      checkOneToMany(relation, forward, back);
    }
    if (relation.kind() == Relation.Kind.ONE_TO_ONE && forward != null) {
      checkUnique(relation, forward);
    }
  }

  private void reportMissingSide(Relation relation, RelationField field) {
    boolean forward = relation.forward() != null;
    Model here = forward ? relation.from() : relation.to();
    Model there = forward ? relation.to() : relation.from();
    String type = field.arity() == Arity.LIST ? here.name() : here.name() + "[]";
    String name = field.relation() == null ? "" : " @relation(\"" + field.relation() + "\")";
    findings.add(
        field.position(),
        "the relation of field " + field.name() + " has no opposite field in " + there.name(),
        "add a field of type " + type + name + " to " + there.name());
  }

  private void checkReferences(Relation relation, RelationField forward) {
    List<String> references = forward.references();
    if (references == null || references.isEmpty()) {
      return;
    }
    Set<String> referred = new HashSet<>(references);
    boolean unique = false;
    for (List<String> fields : relation.to().uniqueCriteria()) {
      unique |= fields.size() == references.size() && referred.containsAll(fields);
    }
    if (!unique) {
      String list = String.join(", ", references);
      findings.add(
          forward.position(),
          "the fields that "
              + forward.name()
              + " refers to are not unique: "
              + relation.to().name()
              + " ("
              + list
              + ")",
          references.size() == 1
              ? "add @unique to field " + list + " of " + relation.to().name()
              : "add @@unique([" + list + "]) to " + relation.to().name());
    }
  }

  private void checkColumns(Relation relation, RelationField forward) {
    List<String> fields = forward.fields();
    List<String> references = forward.references();
    if (fields == null || fields.isEmpty()) {
      return;
    }
    List<ScalarField> columns = new ArrayList<>();
    for (String field : fields) {
      columns.add(relation.from().column(field));
    }
    for (ScalarField column : columns) {
      if (forward.arity() == Arity.REQUIRED && !column.isRequired()) {
        findings.add(
            forward.position(),
            "field "
                + forward.name()
                + " is required, and its column "
                + column.name()
                + " is optional",
            "write " + forward.model() + "?, or make " + column.name() + " required");
        break;
      }
    }
    checkSetNull(forward, columns);
    if (references != null && !references.isEmpty()) {
      checkTypes(relation, forward, columns, references);
    }
  }

  private void checkSetNull(RelationField forward, List<ScalarField> columns) {
    boolean setsNull =
        forward.onDelete() == ReferentialAction.SET_NULL
            || forward.onUpdate() == ReferentialAction.SET_NULL;
    for (ScalarField column : columns) {
      if (setsNull && column.isRequired()) {
        findings.add(
            forward.position(),
            "SetNull is not possible: column " + column.name() + " is required",
            "make the field optional, or choose another action");
        return;
      }
    }
  }

  private void checkTypes(
      Relation relation,
      RelationField forward,
      List<ScalarField> columns,
      List<String> references) {
    if (columns.size() != references.size()) {
      findings.add(
          forward.position(),
          "fields and references of " + forward.name() + " have different lengths");
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      ScalarField column = columns.get(i);
      ScalarField referred = relation.to().column(references.get(i));
      if (!column.kind().equals(referred.kind())) {
        findings.add(
            forward.position(),
            "field "
                + column.name()
                + " has type "
                + column.kind()
                + " and refers to "
                + relation.to().name()
                + "."
                + referred.name()
                + " of type "
                + referred.kind());
      }
    }
  }

  private void checkOneToMany(Relation relation, RelationField forward, RelationField back) {
    if (!forward.hasFields() || !forward.hasReferences()) {
      findings.add(
          forward.position(),
          "field " + forward.name() + " does not say which columns refer to " + forward.model(),
          "add @relation(fields: ["
              + columnFor(relation)
              + "], references: ["
              + keyOf(relation.to())
              + "])");
    }
    if (back.hasFields() || back.hasReferences() || back.hasActions()) {
      findings.add(
          back.position(),
          "only "
              + relation.from().name()
              + "."
              + forward.name()
              + " can have fields, references and actions",
          "remove them from " + back.name());
    }
  }

  private static String keyOf(Model model) {
    return model.key() == null ? "id" : String.join(", ", model.key().fields());
  }

  private static String columnFor(Relation relation) {
    String name = relation.to().name();
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first) + "Id";
  }

  private void checkOneToOne(Relation relation, RelationField forward, RelationField back) {
    boolean either = forward.hasFields() || back.hasFields();
    if (!either || !(forward.hasReferences() || back.hasReferences())) {
      findings.add(
          forward.position(),
          "neither "
              + forward.name()
              + " nor "
              + back.name()
              + " says which columns refer to the"
              + " other model",
          "add @relation(fields: ["
              + columnFor(relation)
              + "], references: ["
              + keyOf(relation.to())
              + "]) to one of them");
    } else if (back.hasFields() || back.hasReferences() || back.hasActions()) {
      findings.add(
          back.position(),
          "only one field of the relation can have fields, references and actions: "
              + relation.from().name()
              + "."
              + forward.name(),
          "remove them from " + back.name());
    } else if (back.arity() == Arity.REQUIRED) {
      findings.add(
          back.position(),
          "both sides of the relation are required, which no database can enforce",
          "write " + back.model() + "?");
    }
  }

  private void checkUnique(Relation relation, RelationField forward) {
    List<String> fields = forward.fields();
    if (fields == null || relation.from().uniqueCriteria().contains(fields)) {
      return;
    }
    if (!fields.isEmpty()) {
      String list = String.join(", ", fields);
      findings.add(
          forward.position(),
          "the columns of a one-to-one relation are unique, and " + list + " is not",
          fields.size() == 1 ? "add @unique to field " + list : "add @@unique([" + list + "])");
    }
  }

  private void checkManyToMany(Relation relation) {
    RelationField forward = Objects.requireNonNull(relation.forward());
    RelationField back = Objects.requireNonNull(relation.back());
    checkListSide(forward, relation.to());
    checkListSide(back, relation.from());
  }

  private void checkListSide(RelationField field, Model other) {
    if (other.singleKey().isEmpty()) {
      findings.add(
          field.position(),
          "field " + field.name() + " needs a key of one field in " + other.name(),
          "add @id to one field of " + other.name() + ", or declare a model for the join table");
    }
    if (field.fields() != null || field.references() != null || field.hasActions()) {
      findings.add(
          field.position(),
          "a many-to-many relation has neither fields nor references nor actions",
          "remove them, or declare a model for the join table");
    }
  }
}
