package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.Locale;
import java.util.Objects;

/** Checks that both sides of a relation are declared, and each as its kind requires. */
final class RelationSides {
  private final Findings findings;

  RelationSides(Findings findings) {
    this.findings = findings;
  }

  void check(Relation relation) {
    RelationField forward = relation.forward();
    RelationField back = relation.back();
    if (forward == null || back == null) {
      reportMissingSide(relation, Objects.requireNonNull(forward == null ? back : forward));
    } else if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
      checkListSide(forward, relation.to());
      checkListSide(back, relation.from());
    } else if (relation.kind() == Relation.Kind.ONE_TO_ONE) {
      checkOneToOne(relation, forward, back);
    } else {
      checkOneToMany(relation, forward, back);
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
