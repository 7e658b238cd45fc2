package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Name;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field whose type is a model.
 *
 * @param node the field as it was written
 * @param relation the name given to the relation, or null
 * @param fields the fields of this model that refer, or null if the argument is absent
 * @param references the fields of the other model that they refer to, or null
 * @param onDelete the action on DELETE, or null
 * @param onUpdate the action on UPDATE, or null
 * @param ignored whether it has {@code @ignore}
 */
@Internal
public record RelationField(
    FieldNode node,
    @Nullable String relation,
    @Nullable List<String> fields,
    @Nullable List<String> references,
    @Nullable ReferentialAction onDelete,
    @Nullable ReferentialAction onUpdate,
    boolean ignored) {

  /** Returns its name in Prisma, with its place. */
  public Name name() {
    return node.name();
  }

  /** Returns where it is. */
  public SourcePosition position() {
    return node.name().position();
  }

  /** Returns the name of the other model. */
  public String model() {
    return node.type().text();
  }

  /** Returns how many values it has. */
  public Arity arity() {
    return node.type().arity();
  }

  /** Returns whether {@code fields} names at least one field. */
  public boolean hasFields() {
    return fields != null && !fields.isEmpty();
  }

  /** Returns whether {@code references} names at least one field. */
  public boolean hasReferences() {
    return references != null && !references.isEmpty();
  }

  /** Returns whether an action is given. */
  public boolean hasActions() {
    return onDelete != null || onUpdate != null;
  }
}
