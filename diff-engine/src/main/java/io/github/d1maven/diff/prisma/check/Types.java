package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.EnumType;
import io.github.d1maven.diff.prisma.datamodel.FieldKind;
import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Block;
import io.github.d1maven.diff.prisma.syntax.Block.EnumBlock;
import io.github.d1maven.diff.prisma.syntax.Block.EnumValue;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.FieldType;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.problem.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the names of types stand for. */
final class Types {
  private final Findings findings;
  private final Map<String, ModelBlock> models = new HashMap<>();
  private final Map<String, EnumType> enums = new HashMap<>();
  private final Set<String> composites = new HashSet<>();
  private final Set<String> enumNames = new HashSet<>();

  Types(List<Block> blocks, Findings findings) {
    this.findings = findings;
    for (Block block : blocks) {
      if (block instanceof EnumBlock values) {
        enums.putIfAbsent(block.name().text(), readEnum(values));
      } else if (block instanceof ModelBlock model && block.keyword() != Keyword.TYPE) {
        models.putIfAbsent(block.name().text(), model);
      } else if (block instanceof ModelBlock) {
        composites.add(block.name().text());
        findings.add(
            block.position(),
            "SQLite has no composite types",
            "replace type " + block.name() + " by a model, or store it in a field of type Json");
      }
    }
  }

  private EnumType readEnum(EnumBlock block) {
    Map<String, String> values = new LinkedHashMap<>();
    for (EnumValue value : block.values()) {
      Attributes attributes = new Attributes(value.attributes(), findings);
      Attribute map = attributes.take("map");
      String stored = map == null ? null : mappedName(map);
      values.putIfAbsent(value.name().text(), stored == null ? value.name().text() : stored);
      attributes.finish(List.of("map"));
    }
    Attributes attributes = new Attributes(block.attributes(), findings);
    Attribute map = attributes.take("map");
    String name = map == null ? null : mappedName(map);
    checkEnumName(block, map, name == null ? block.name().text() : name);
    attributes.refuse("schema", () -> NO_SCHEMAS, null);
    attributes.finish(List.of("map"));
    return new EnumType(block.name().text(), values);
  }

  private void checkEnumName(EnumBlock block, @Nullable Attribute map, String name) {
    if (!enumNames.add(name)) {
      findings.add(
          map == null ? block.name().position() : map.position(),
          "two enums have the name " + name + " in the database");
    }
  }

  static final String NO_SCHEMAS = "SQLite has no schemas: @@schema";

  /** Returns the name in {@code @map} or {@code @@map}; null if it is wrong, which is reported. */
  @Nullable String mappedName(Attribute map) {
    Arguments arguments = new Arguments(map, findings);
    Expression value = arguments.takeDefault("name");
    String name = value == null ? null : arguments.string(value, "name");
    arguments.finish();
    return name;
  }

  /** Returns the model of that name, or null. */
  @Nullable ModelBlock model(String name) {
    return models.get(name);
  }

  /** Returns whether the type of a field is a model or view. */
  boolean isRelation(FieldNode field) {
    FieldType type = field.type();
    return !type.unsupported()
        && ScalarType.of(type.text()).isEmpty()
        && models.containsKey(type.text());
  }

  /** Returns what a field that is no relation stores; null if its type is unknown. */
  @Nullable FieldKind kind(FieldNode field) {
    FieldType type = field.type();
    if (type.unsupported()) {
      return new FieldKind.Unsupported(type.text());
    }
    FieldKind scalar = ScalarType.of(type.text()).map(FieldKind.Scalar::new).orElse(null);
    if (scalar != null) {
      return scalar;
    }
    EnumType values = enums.get(type.text());
    return values == null ? null : new FieldKind.Enumerated(values);
  }

  /** Reports a type that is neither Prisma's nor declared. */
  void reportUnknown(FieldNode field) {
    String name = field.type().text();
    if (composites.contains(name)) {
      return;
    }
    Set<String> known = new TreeSet<>(models.keySet());
    known.addAll(enums.keySet());
    for (ScalarType type : ScalarType.values()) {
      known.add(type.toString());
    }
    String nearest = Nearest.to(name, known).orElse(null);
    findings.add(
        field.type().position(),
        "unknown type " + name,
        nearest == null
            ? "it is neither a type of Prisma nor the name of a model or an enum"
            : "did you mean " + nearest + "?");
  }
}
