package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.FieldKind;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a model that are columns. */
final class ScalarReader {
  private static final List<String> KNOWN =
      List.of("id", "unique", "default", "map", "updatedAt", "ignore", "relation");

  private final Findings findings;
  private final Types types;
  private final DefaultCheck defaults;

  ScalarReader(Findings findings, Types types) {
    this.findings = findings;
    this.types = types;
    this.defaults = new DefaultCheck(findings);
  }

  /**
   * Reads a field.
   *
   * @param keys receives the attributes {@code @id} and {@code @unique}
   * @param ignored whether the whole model is ignored
   * @return the field, or null if its type is unknown, which is reported
   */
  @Nullable ScalarField read(FieldNode field, Keys keys, boolean ignored) {
    FieldKind kind = types.kind(field);
    if (kind == null) {
      types.reportUnknown(field);
      return null;
    }
    if (field.type().arity() == Arity.LIST) {
      findings.add(
          field.type().position(),
          "SQLite has no lists: field " + field.name() + " of type " + kind + "[]",
          "use a model with a relation, or a field of type Json");
    }
    Attributes attributes = new Attributes(field.attributes(), findings);
    Attribute map = attributes.take("map");
    String name = map == null ? null : types.mappedName(map);
    checkIgnore(attributes.take("ignore"), kind, ignored);
    attributes.refuse(
        "relation",
        () -> "field " + field.name() + " is no relation: " + kind + " is no model",
        null);
    keys.id(field, attributes.take("id"));
    checkUpdatedAt(attributes.take("updatedAt"), field, kind);
    Attribute given = attributes.take("default");
    Expression value = given == null ? null : defaults.read(given, kind);
    keys.unique(field, attributes.take("unique"));
    attributes.finish(KNOWN);
    return new ScalarField(field, name == null ? field.name().text() : name, kind, value, map);
  }

  private void checkIgnore(@Nullable Attribute ignore, FieldKind kind, boolean ignored) {
    if (ignore == null) {
      return;
    }
    new Arguments(ignore, findings).finish();
    if (kind instanceof FieldKind.Unsupported) {
      findings.add(
          ignore.position(), "a field of type Unsupported is ignored anyway", "remove @ignore");
    } else if (ignored) {
      findings.add(
          ignore.position(), "all fields of a model with @@ignore are ignored", "remove @ignore");
    }
  }

  private void checkUpdatedAt(@Nullable Attribute updatedAt, FieldNode field, FieldKind kind) {
    if (updatedAt == null) {
      return;
    }
    new Arguments(updatedAt, findings).finish();
    if (!kind.is(ScalarType.DATE_TIME)) {
      findings.add(
          updatedAt.position(),
          "@updatedAt needs a field of type DateTime, and " + field.name() + " has type " + kind);
    }
  }
}
