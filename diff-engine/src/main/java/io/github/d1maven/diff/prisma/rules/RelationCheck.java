package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the columns of relations: what they refer to, their types, and whether they fit. */
final class RelationCheck {
  private final Findings findings;

  RelationCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Relation relation) {
    RelationField forward = relation.forward();
    if (relation.kind() == Relation.Kind.MANY_TO_MANY || forward == null) {
      return;
    }
    checkReferences(relation, forward);
    checkColumns(relation, forward);
    if (relation.kind() == Relation.Kind.ONE_TO_ONE) {
      checkUnique(relation, forward);
    }
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
}
