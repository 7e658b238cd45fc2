package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a type of the model, found by reflection: of a record, or a field of one of the
 * few classes.
 *
 * @param owner the type that has it
 * @param index its place among the components of its owner
 */
public record ModelComponent(Class<?> owner, int index, String name, AnnotatedType type) {
  /** How to make a value of the types that are no records; its fields are then overwritten. */
  private static final Map<Class<?>, Supplier<Object>> CLASSES =
      Map.of(
          Expression.class, () -> new Expression("x", Set.of()),
          Default.class, () -> new Default("x"));

  /** The components of every type that a schema object is made of. */
  public static List<ModelComponent> all() {
    return within(SchemaObject.class.getPermittedSubclasses());
  }

  /** The components of types and of every type that they are made of. */
  public static List<ModelComponent> within(Class<?>... types) {
    Set<Class<?>> reached = new LinkedHashSet<>();
    Stream.of(types).forEach(type -> reach(type, reached));
    return reached.stream().flatMap(type -> of(type).stream()).toList();
  }

  private static void reach(Class<?> type, Set<Class<?>> reached) {
    if (isOfTheModel(type) && reached.add(type)) {
      of(type).forEach(component -> reach(component.valueType(), reached));
    }
  }

  /** Whether a type has components: an enum and what text is made of have none. */
  static boolean isOfTheModel(Class<?> type) {
    return type.getPackage() == Schema.class.getPackage() && !type.isEnum();
  }

  /** The components of one type, in order. */
  public static List<ModelComponent> of(Class<?> type) {
    List<ModelComponent> components = new ArrayList<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        components.add(
            new ModelComponent(
                type, components.size(), component.getName(), component.getAnnotatedType()));
      }
    } else if (CLASSES.containsKey(type)) {
      for (Field field : fields(type)) {
        components.add(
            new ModelComponent(type, components.size(), field.getName(), field.getAnnotatedType()));
      }
    } else {
      throw new AssertionError(type + " is no record, and how to make one is not known here");
    }
    return components;
  }

  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  boolean isNullable() {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** The type of the component, or of the elements of a list. */
  Class<?> valueType() {
    return (Class<?>)
        (type.getType() instanceof ParameterizedType list
            ? list.getActualTypeArguments()[0]
            : type.getType());
  }

  /** The component of a value. */
  public @Nullable Object get(Object value) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The values of the components of a value and of its parts, by component. */
  public static Map<String, List<Object>> valuesIn(Object value) {
    Map<String, List<Object>> values = new HashMap<>();
    collect(value, values);
    return values;
  }

  private static void collect(@Nullable Object value, Map<String, List<Object>> values) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, values));
    } else if (value != null && isOfTheModel(value.getClass())) {
      for (ModelComponent component : of(value.getClass())) {
        Object part = component.get(value);
        values.computeIfAbsent(component.toString(), name -> new ArrayList<>()).add(part);
        collect(part, values);
      }
    }
  }

  /** A value that is the same but for the component. */
  Object with(Object value, @Nullable Object other) {
    Object[] components = of(owner).stream().map(c -> c.get(value)).toArray();
    components[index] = other;
    try {
      return owner.isRecord() ? newRecord(components) : newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Object newRecord(Object[] components) throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(owner.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = owner.getDeclaredConstructor(types);
    return constructor.newInstance(components);
  }

  private Object newInstance(Object[] components) throws ReflectiveOperationException {
    Object instance = CLASSES.get(owner).get();
    List<Field> fields = fields(owner);
    for (int i = 0; i < components.length; i++) {
      fields.get(i).setAccessible(true);
      fields.get(i).set(instance, components[i]);
    }
    return instance;
  }

  /** Other values of a component that has a certain one; none where only its parts can vary. */
  List<Object> others(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? List.of() : List.of(list.subList(0, list.size() - 1));
    } else if (value instanceof Boolean flag) {
      return List.of(!flag);
    } else if (value instanceof String text) {
      return List.of(text + "2");
    } else if (value instanceof Identifier identifier) {
      return List.of(new Identifier(identifier.name() + "2"));
    } else if (value instanceof Enum<?> constant) {
      Object[] constants = constant.getDeclaringClass().getEnumConstants();
      return Stream.of(constants).filter(other -> other != constant).toList();
    } else if (value == null || isOfTheModel(value.getClass())) {
      return List.of();
    }
    throw new AssertionError("what else can " + this + " be than " + value + "?");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelComponent that && owner == that.owner && index == that.index;
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + index;
  }

  /** The type and the component, such as {@code Table.columns}. */
  @Override
  public String toString() {
    return owner.getSimpleName() + "." + name;
  }
}
