package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.Index;
import io.github.d1maven.diff.prisma.datamodel.IndexedField;
import io.github.d1maven.diff.prisma.datamodel.IndexedField.Order;
import io.github.d1maven.diff.prisma.datamodel.PrimaryKey;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the primary key and the indexes of a model. */
final class Keys {
  private final Findings findings;
  private final boolean ignored;
  private final IndexedFields indexedFields;
  private final List<Index> indexes = new ArrayList<>();
  private @Nullable PrimaryKey key;

  Keys(Findings findings, boolean ignored, IndexedFields indexedFields) {
    this.findings = findings;
    this.ignored = ignored;
    this.indexedFields = indexedFields;
  }

  @Nullable PrimaryKey key() {
    return key;
  }

  /** Returns the indexes in the order in which they were read. */
  List<Index> indexes() {
    return indexes;
  }

  /** Reads {@code @id}. */
  void id(FieldNode field, @Nullable Attribute attribute) {
    if (attribute == null) {
      return;
    }
    Arguments arguments = new Arguments(attribute, findings);
    refuseOptions(arguments, "a primary key");
    arguments.refuse("sort", "SQLite's primary keys of Prisma are not sorted");
    arguments.finish();
    if (field.type().arity() != Arity.REQUIRED && !ignored) {
      findings.add(attribute.position(), "a field with @id must be required");
    }
    set(new PrimaryKey(List.of(field.name().text()), null, attribute));
  }

  /** Reads {@code @@id}. */
  void blockId(Attribute attribute) {
    Arguments arguments = new Arguments(attribute, findings);
    Expression value = arguments.takeDefault("fields");
    String name = clientName(arguments, attribute);
    refuseOptions(arguments, "a primary key");
    arguments.finish();
    List<IndexedField> fields =
        value == null ? null : indexedFields.read(value, attribute, arguments, false);
    if (fields == null) {
      return;
    }
    checkRepeated(fields, attribute);
    for (IndexedField field : fields) {
      if (field.order() != Order.NONE) {
        findings.add(
            attribute.position(), "SQLite's primary keys of Prisma are not sorted", "remove sort");
      }
      if (!indexedFields.isRequired(field.field()) && !ignored) {
        findings.add(
            attribute.position(),
            "a primary key has only required fields, and " + field.field() + " is optional");
      }
    }
    set(new PrimaryKey(fields.stream().map(IndexedField::field).toList(), name, attribute));
  }

  private void set(PrimaryKey read) {
    if (key != null) {
      findings.add(
          read.attribute().position(),
          "a model has one primary key",
          "the first is at "
              + key.attribute().position()
              + "; a key of several fields is @@id([a, b])");
    } else {
      key = read;
    }
  }

  private void refuseOptions(Arguments arguments, String what) {
    arguments.refuse("map", what + " has no name in SQLite");
    arguments.refuse("length", "SQLite has no length of " + what);
    arguments.refuse("clustered", "SQLite has no clustered keys and indexes");
  }

  private @Nullable String clientName(Arguments arguments, Attribute attribute) {
    String name = arguments.takeText("name");
    if (name != null && !name.matches("[A-Za-z0-9_]+")) {
      findings.add(attribute.position(), "the argument name contains only letters, digits and _");
    }
    return name;
  }

  /** Reads {@code @unique}. */
  void unique(FieldNode field, @Nullable Attribute attribute) {
    if (attribute == null) {
      return;
    }
    Arguments arguments = new Arguments(attribute, findings);
    String name = arguments.takeText("map");
    Expression sort = arguments.take("sort");
    Order order = sort == null ? Order.NONE : indexedFields.order(sort);
    Expression where = arguments.take("where");
    arguments.refuse("length", "SQLite has no length of an index");
    arguments.refuse("clustered", "SQLite has no clustered keys and indexes");
    arguments.finish();
    List<IndexedField> fields = List.of(new IndexedField(field.name().text(), order));
    indexes.add(new Index(true, fields, name, null, where, attribute));
  }

  /** Reads {@code @@unique} or {@code @@index}. */
  void blockIndex(Attribute attribute, boolean unique) {
    Arguments arguments = new Arguments(attribute, findings);
    Expression value = arguments.takeDefault("fields");
    String given = unique ? clientName(arguments, attribute) : arguments.takeText("name");
    String map = arguments.takeText("map");
    Expression where = arguments.take("where");
    arguments.refuse("clustered", "SQLite has no clustered keys and indexes");
    if (!unique) {
      readType(arguments);
    }
    arguments.finish();
    if (!unique && given != null && map != null) {
      findings.add(
          attribute.position(), "name and map both name the index", "remove name, the older form");
    }
    List<IndexedField> fields =
        value == null ? null : indexedFields.read(value, attribute, arguments, !unique);
    if (fields == null) {
      return;
    }
    checkRepeated(fields, attribute);
    String name = unique || map != null ? map : given;
    indexes.add(new Index(unique, fields, name, unique ? given : null, where, attribute));
  }

  private void readType(Arguments arguments) {
    Expression type = arguments.take("type");
    String name = type == null ? null : arguments.word(type, "type");
    if (type != null && name != null && !name.equals("BTree")) {
      findings.add(
          type.position(), "SQLite has no indexes of type " + name, "remove the argument type");
    }
  }

  private void checkRepeated(List<IndexedField> fields, Attribute attribute) {
    Set<String> seen = new HashSet<>();
    for (IndexedField field : fields) {
      if (!seen.add(field.field())) {
        findings.add(
            attribute.position(), attribute + " names the field " + field.field() + " twice");
      }
    }
  }
}
