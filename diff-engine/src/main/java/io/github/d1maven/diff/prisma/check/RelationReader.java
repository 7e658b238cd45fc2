package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.schema.ReferentialAction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a model whose type is a model. */
final class RelationReader {
  private static final List<String> KNOWN = List.of("relation", "ignore");
  private static final Map<String, ReferentialAction> ACTIONS =
      Map.of(
          "Cascade", ReferentialAction.CASCADE,
          "Restrict", ReferentialAction.RESTRICT,
          "NoAction", ReferentialAction.NO_ACTION,
          "SetNull", ReferentialAction.SET_NULL,
          "SetDefault", ReferentialAction.SET_DEFAULT);

  private static final String REFERRING =
      "move the attribute to the field that the relation refers with";

  private final Findings findings;
  private final Types types;
  private final boolean foreignKeys;

  RelationReader(Findings findings, Types types, boolean foreignKeys) {
    this.findings = findings;
    this.types = types;
    this.foreignKeys = foreignKeys;
  }

  RelationField read(FieldNode field, ModelBlock model, ModelBlock other) {
    Attributes attributes = new Attributes(field.attributes(), findings);
    Attribute relation = attributes.take("relation");
    Attribute ignore = attributes.take("ignore");
    if (ignore != null) {
      new Arguments(ignore, findings).finish();
    }
    refuse(attributes, field, "id", "be a key", REFERRING);
    refuse(attributes, field, "default", "have a default", null);
    refuse(attributes, field, "map", "have a column", REFERRING);
    refuse(attributes, field, "unique", "be unique", REFERRING);
    attributes.finish(KNOWN);
    return relation == null
        ? new RelationField(field, null, null, null, null, null, ignore != null)
        : read(field, relation, model, other, ignore != null);
  }

  private static void refuse(
      Attributes attributes, FieldNode field, String name, String purpose, @Nullable String help) {
    attributes.refuse(
        name, () -> "field " + field.name() + " is a relation and cannot " + purpose, help);
  }

  private RelationField read(
      FieldNode field, Attribute relation, ModelBlock model, ModelBlock other, boolean ignored) {
    Arguments arguments = new Arguments(relation, findings);
    Expression fields = arguments.take("fields");
    Expression references = arguments.take("references");
    Expression name = arguments.takeOptionalDefault("name");
    ReferentialAction onDelete = action(arguments, "onDelete");
    ReferentialAction onUpdate = action(arguments, "onUpdate");
    arguments.refuse("map", "Prisma gives foreign keys no names in SQLite");
    arguments.finish();
    return new RelationField(
        field,
        name == null ? null : relationName(name, arguments),
        fields == null ? null : names(model, fields, relation, arguments),
        references == null ? null : names(other, references, relation, arguments),
        onDelete,
        onUpdate,
        ignored);
  }

  private List<String> names(
      ModelBlock owner, Expression value, Attribute relation, Arguments arguments) {
    List<String> names =
        new IndexedFields(owner, types, findings).names(value, relation, arguments);
    return names == null ? List.of() : names;
  }

  private @Nullable String relationName(Expression value, Arguments arguments) {
    String name = arguments.string(value, "name");
    if (name != null && name.isEmpty()) {
      findings.add(value.position(), "the name of the relation is empty");
    }
    return name;
  }

  private @Nullable ReferentialAction action(Arguments arguments, String argument) {
    Expression value = arguments.take(argument);
    String word = value == null ? null : arguments.word(value, argument);
    if (value == null || word == null) {
      return null;
    }
    ReferentialAction action = ACTIONS.get(word);
    if (action == null) {
      findings.add(
          value.position(),
          "unknown action " + word,
          "the actions are Cascade, Restrict, NoAction, SetNull and SetDefault");
    } else if (!foreignKeys
        && (action == ReferentialAction.NO_ACTION || action == ReferentialAction.SET_DEFAULT)) {
      findings.add(
          value.position(),
          word + " is not possible with relationMode = \"prisma\"",
          "use Restrict, Cascade or SetNull");
    }
    return action;
  }
}
