package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two models.
 *
 * @param kind how many rows of each side belong together
 * @param from the model that refers to the other; of many-to-many relations, the first by name
 * @param forward its field, or null if it is missing
 * @param to the other model
 * @param back the field of the other model, or null if it is missing
 */
@Internal
public record Relation(
    Kind kind,
    Model from,
    @Nullable RelationField forward,
    Model to,
    @Nullable RelationField back) {

  /** How many rows of each side belong together. */
  public enum Kind {
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY
  }

  /** Returns the relations of all models, in the order of the fields that declare them. */
  public static List<Relation> all(List<Model> models) {
    Map<String, Model> byName = new HashMap<>();
    models.forEach(model -> byName.put(model.name(), model));
    List<Relation> relations = new ArrayList<>();
    for (Model model : models) {
      for (RelationField field : model.relations()) {
        Model other = byName.get(field.model());
        if (other != null) {
          of(model, field, other).ifPresent(relations::add);
        }
      }
    }
    return relations;
  }

  /** Returns the name of the table of a many-to-many relation. */
  public String joinTable() {
    return "_" + name(from, Objects.requireNonNull(forward));
  }

  /** Returns the name that is given to a relation or derived from the names of its models. */
  public static String name(Model model, RelationField field) {
    if (field.relation() != null) {
      return field.relation();
    }
    boolean first = BY_CODE_POINT.compare(model.name(), field.model()) < 0;
    return first ? model.name() + "To" + field.model() : field.model() + "To" + model.name();
  }

  /** Names in the order of their code points. */
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private static Optional<Relation> of(Model model, RelationField field, Model other) {
    RelationField back = opposite(model, field, other);
    Arity arity = field.arity();
    if (back == null) {
      return Optional.of(oneSided(model, field, other));
    } else if (arity == Arity.LIST && back.arity() != Arity.LIST) {
      return Optional.empty();
    } else if (arity != Arity.LIST && back.arity() == Arity.LIST) {
      return Optional.of(new Relation(Kind.ONE_TO_MANY, model, field, other, back));
    }
    Kind kind = arity == Arity.LIST ? Kind.MANY_TO_MANY : Kind.ONE_TO_ONE;
    return declares(model, field, other, back)
        ? Optional.of(new Relation(kind, model, field, other, back))
        : Optional.empty();
  }

  private static @Nullable RelationField opposite(Model model, RelationField field, Model other) {
    boolean self = model.name().equals(other.name());
    for (RelationField back : other.relations()) {
      boolean same = self && back.name().text().equals(field.name().text());
      if (!same
          && back.model().equals(model.name())
          && Objects.equals(back.relation(), field.relation())) {
        return back;
      }
    }
    return null;
  }

  private static Relation oneSided(Model model, RelationField field, Model other) {
    if (field.arity() == Arity.LIST) {
      return new Relation(Kind.ONE_TO_MANY, other, null, model, field);
    }
    boolean unique =
        field.fields() != null
            && model.indexes().stream()
                .anyMatch(index -> index.unique() && index.fieldNames().equals(field.fields()));
    return new Relation(unique ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY, model, field, other, null);
  }

  /** Returns whether this one of two fields of the same arity declares the relation. */
  private static boolean declares(
      Model model, RelationField field, Model other, RelationField back) {
    boolean first = isFirst(model, field, other, back);
    if (field.arity() != back.arity()) {
      return field.arity() == Arity.REQUIRED;
    } else if (field.arity() != Arity.OPTIONAL) {
      return first;
    }
    return field.fields() != null || (back.fields() == null && first);
  }

  private static boolean isFirst(
      Model model, RelationField field, Model other, RelationField back) {
    int order = BY_CODE_POINT.compare(model.name(), other.name());
    return order == 0
        ? BY_CODE_POINT.compare(field.name().text(), back.name().text()) <= 0
        : order < 0;
  }
}
