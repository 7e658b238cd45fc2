package io.github.d1maven.diff.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of the model in which one component, at any depth, has another value.
 *
 * @param path the components from the outermost to the one that varies
 * @param value the value with it
 */
public record Variation(List<ModelComponent> path, Object value) {
  public Variation {
    path = List.copyOf(path);
  }

  /** The component that varies. */
  private ModelComponent component() {
    return path.get(path.size() - 1);
  }

  /** The variations of a value in a component or, where it has no other value, in its parts. */
  public static List<Variation> in(ModelComponent component, Object value) {
    List<Variation> all =
        of(value).stream().filter(variation -> variation.path().contains(component)).toList();
    List<Variation> itself = all.stream().filter(v -> v.component().equals(component)).toList();
    return itself.isEmpty() ? all : itself;
  }

  /** All variations of a value of the model. */
  private static List<Variation> of(Object value) {
    List<Variation> variations = new ArrayList<>();
    for (ModelComponent component : ModelComponent.of(value.getClass())) {
      Object now = component.get(value);
      component.others(now).forEach(other -> add(variations, component, value, other, List.of()));
      if (component.isNullable() && now != null) {
        add(variations, component, value, null, List.of());
      }
      for (Variation part : parts(now)) {
        add(variations, component, value, part.value(), part.path());
      }
    }
    return variations;
  }

  private static void add(
      List<Variation> variations,
      ModelComponent component,
      Object value,
      @Nullable Object other,
      List<ModelComponent> below) {
    List<ModelComponent> path = new ArrayList<>(List.of(component));
    path.addAll(below);
    variations.add(new Variation(path, component.with(value, other)));
  }

  private static List<Variation> parts(@Nullable Object value) {
    List<Variation> parts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        for (Variation part : parts(list.get(i))) {
          List<Object> changed = new ArrayList<>(list);
          changed.set(i, part.value());
          parts.add(new Variation(part.path(), changed));
        }
      }
    } else if (value != null && ModelComponent.isOfTheModel(value.getClass())) {
      return of(value);
    }
    return parts;
  }
}
