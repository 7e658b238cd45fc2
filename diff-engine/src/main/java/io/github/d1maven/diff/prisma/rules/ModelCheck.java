package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.FieldKind;
import io.github.d1maven.diff.prisma.datamodel.Index;
import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.PrimaryKey;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what concerns several fields or attributes of a model. */
final class ModelCheck {
  private final Findings findings;
  private final Map<String, Model> byTable = new HashMap<>();
  private final Map<String, SourcePosition> indexNames = new HashMap<>();

  ModelCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Model model) {
    checkTable(model);
    checkColumns(model);
    checkUniqueCriteria(model);
    checkAutoincrement(model);
    checkClientNames(model);
    model.indexes().forEach(index -> checkIndex(model, index));
    if (!model.isView() && model.scalars().isEmpty()) {
      findings.add(model.block().name().position(), "table " + model.table() + " has no columns");
    }
    if (model.isView()) {
      checkView(model);
    }
  }

  private void checkView(Model model) {
    PrimaryKey key = model.key();
    if (key != null) {
      findings.add(key.attribute().position(), "a view has no primary key", "use @unique");
    }
    model.indexes().stream()
        .filter(index -> !index.unique())
        .forEach(index -> findings.add(index.attribute().position(), "a view has no indexes"));
  }

  private void checkTable(Model model) {
    Model earlier = byTable.putIfAbsent(model.table(), model);
    if (earlier != null) {
      findings.add(
          model.map() == null ? model.block().name().position() : model.map().position(),
          model.name() + " and " + earlier.name() + " have the same table " + model.table(),
          earlier.name() + " is at " + earlier.block().position());
    }
  }

  /**
   * Checks that no two fields have the same column. As in Prisma's engine, a field cannot take the
   * name of a later field for its column either, even if that one has another column.
   */
  private void checkColumns(Model model) {
    Map<String, ScalarField> byColumn = new HashMap<>();
    for (ScalarField field : model.scalars()) {
      ScalarField other = byColumn.putIfAbsent(field.column(), field);
      if (other == null && field.map() != null) {
        other =
            model
                .scalar(field.column())
                .filter(
                    named -> !named.equals(field) && !named.equals(byColumn.get(named.column())))
                .orElse(null);
      }
      if (other != null && !other.name().text().equals(field.name().text())) {
        findings.add(
            field.map() == null ? field.name().position() : field.map().position(),
            "field "
                + field.name()
                + " has the column "
                + field.column()
                + ", which belongs to the field "
                + other.name());
      }
    }
  }

  private void checkUniqueCriteria(Model model) {
    if (model.ignored() || model.isView()) {
      return;
    }
    boolean found = false;
    for (List<String> fields : model.uniqueCriteria()) {
      found |= identifies(model, fields);
    }
    if (!found) {
      findings.add(
          model.block().name().position(),
          "model " + model.name() + " has no key: no required fields identify a row",
          "add @id or @unique to a required field, or @@id([a, b]) or @@unique([a, b])");
    }
  }

  private static boolean identifies(Model model, List<String> fields) {
    for (String name : fields) {
      ScalarField field = model.column(name);
      if (!field.isRequired() || field.kind() instanceof FieldKind.Unsupported) {
        return false;
      }
    }
    return true;
  }

  private void checkAutoincrement(Model model) {
    if (model.isView()) {
      return;
    }
    for (ScalarField field : model.scalars()) {
      boolean isKey = model.isKey(field);
      if (field.hasDefault("autoincrement") && field.defaultValue() != null && !isKey) {
        findings.add(
            field.defaultValue().position(),
            "autoincrement() needs a field that is alone the primary key",
            "add @id to the field, or remove the default");
      }
    }
  }

  /** Checks the names that keys and indexes have in Prisma Client. */
  private void checkClientNames(Model model) {
    Map<String, Boolean> names = new HashMap<>();
    PrimaryKey key = model.key();
    if (key != null) {
      checkClientName(model, key.clientName(), key.fields(), key.attribute().position(), names);
    }
    for (Index index : model.indexes()) {
      if (index.unique()) {
        checkClientName(
            model, index.clientName(), index.fieldNames(), index.attribute().position(), names);
      }
    }
  }

  private void checkClientName(
      Model model,
      @Nullable String given,
      List<String> fields,
      SourcePosition position,
      Map<String, Boolean> names) {
    if (given != null && names.put(given, true) != null) {
      findings.add(position, "the name " + given + " is given twice in " + model.name());
    }
    String derived = String.join("_", fields);
    if (given != null && hasField(model, given)) {
      findings.add(
          position,
          "the key and a field have the same name in Prisma Client: " + given,
          "give the key another name");
    } else if (fields.size() > 1 && model.scalar(derived).isPresent()) {
      findings.add(
          position,
          "the key and a field have the same name in Prisma Client: " + derived,
          "give the field another name, and keep its column with @map(\"" + derived + "\")");
    }
  }

  private static boolean hasField(Model model, String name) {
    return model.block().fields().stream().anyMatch(field -> field.name().text().equals(name));
  }

  private void checkIndex(Model model, Index index) {
    String name = model.indexName(index);
    SourcePosition position = index.attribute().position();
    SourcePosition earlier = indexNames.putIfAbsent(name, position);
    if (earlier != null) {
      findings.add(
          position,
          "two indexes have the name " + name,
          "the other is at " + earlier + "; give one of them another name with the argument map");
    }
    if (index.where() != null) {
      new ConditionCheck(findings).check(model, index.where());
    }
  }

  /** Checks that relations to ignored models are ignored too. */
  void checkIgnored(Model model, Map<String, Model> models) {
    for (RelationField field : model.relations()) {
      Model other = models.get(field.model());
      if (other != null && other.ignored() && !field.ignored() && !model.ignored()) {
        findings.add(
            field.position(),
            "field " + field.name() + " refers to " + other.name() + ", which is ignored",
            "add @ignore to the field");
      }
    }
  }
}
