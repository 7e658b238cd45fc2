package io.github.d1maven.core.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of a configuration file, with its name and location.
 *
 * <p>Reading a value as the wrong type throws a {@link ConfigurationException} that states its
 * name, location and actual type.
 *
 * @param document the file
 * @param pointer the value's path in it
 * @param json the value
 */
record ConfigNode(ConfigDocument document, JsonPointer pointer, JsonNode json) {

  /** Returns the whole file, which must be an object. */
  static ConfigNode root(ConfigDocument document) {
    return new ConfigNode(document, JsonPointer.empty(), document.root()).requireObject();
  }

  /** Returns the value of a key of this object, or null if the key is absent. */
  @Nullable ConfigNode member(String key) {
    @Nullable JsonNode value = json.get(key);
    return value == null ? null : new ConfigNode(document, pointer.appendProperty(key), value);
  }

  /** Returns the object under a key, or null if the key is absent. */
  @Nullable ConfigNode object(String key) {
    @Nullable ConfigNode value = member(key);
    return value == null ? null : value.requireObject();
  }

  /** Returns the objects of the array under a key, or null if the key is absent. */
  @Nullable List<ConfigNode> objects(String key) {
    @Nullable ConfigNode array = member(key);
    if (array == null) {
      return null;
    }
    array.require(array.json.isArray(), "an array of objects");
    List<ConfigNode> objects = new ArrayList<>();
    for (int i = 0; i < array.json.size(); i++) {
      objects.add(
          new ConfigNode(document, array.pointer.appendIndex(i), array.json.path(i))
              .requireObject());
    }
    return objects;
  }

  /** Returns the text under a key, or null if the key is absent. */
  @Nullable String text(String key) {
    @Nullable ConfigNode value = member(key);
    if (value == null) {
      return null;
    }
    value.require(value.json.isTextual(), "a string");
    return value.json.textValue();
  }

  /** Returns the text under a required key. */
  String requiredText(String key) {
    @Nullable String text = text(key);
    if (text == null) {
      throw new ConfigurationException(
          Problem.of(name() + " has no \"" + key + "\"").at(location()));
    }
    return text;
  }

  /** Returns the keys of this object in the order of the file. */
  List<String> keys() {
    return json.properties().stream().map(property -> property.getKey()).toList();
  }

  /** Returns where this value is written. */
  Place location() {
    return document.location(pointer);
  }

  private ConfigNode requireObject() {
    require(json.isObject(), "an object");
    return this;
  }

  private void require(boolean matches, String expected) {
    if (!matches) {
      throw new ConfigurationException(
          Problem.of(name() + " must be " + expected).at(location()).because("found " + found()));
    }
  }

  private String found() {
    String type = json.getNodeType().toString().toLowerCase(Locale.ROOT);
    return json.isValueNode() && !json.isNull() ? type + " " + json : type;
  }

  /** Returns the path as people write it, for example {@code env.dev.d1_databases[0].binding}. */
  private String name() {
    if (pointer.matches()) {
      return String.valueOf(document.file().getFileName());
    }
    var name = new StringBuilder();
    for (JsonPointer p = pointer; !p.matches(); p = p.tail()) {
      if (p.mayMatchElement() && !name.isEmpty()) {
        name.append('[').append(p.getMatchingIndex()).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(p.getMatchingProperty());
      }
    }
    return name.toString();
  }
}
