package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model, which is a table, or a view.
 *
 * @param block the model as it was written
 * @param table the name of the table
 * @param map the attribute {@code @@map}, or null
 * @param ignored whether it has {@code @@ignore}
 * @param scalars the fields that are columns, in order
 * @param relations the fields whose type is a model, in order
 * @param key the primary key, or null
 * @param indexes those at fields first, then in order
 */
@Internal
public record Model(
    ModelBlock block,
    String table,
    @Nullable Attribute map,
    boolean ignored,
    List<ScalarField> scalars,
    List<RelationField> relations,
    @Nullable PrimaryKey key,
    List<Index> indexes) {
  /** Copies the lists. */
  public Model {
    scalars = List.copyOf(scalars);
    relations = List.copyOf(relations);
    indexes = List.copyOf(indexes);
  }

  /** Returns its name in Prisma. */
  public String name() {
    return block.name().text();
  }

  /** Returns whether it is a view, of which nothing is created. */
  public boolean isView() {
    return block.keyword() == Keyword.VIEW;
  }

  /** Returns the column of that name in Prisma. */
  public Optional<ScalarField> scalar(String name) {
    for (ScalarField field : scalars) {
      if (field.name().text().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Returns a column that is known to exist. */
  public ScalarField column(String name) {
    return scalar(name).orElseThrow(() -> new NoSuchElementException(name() + "." + name));
  }

  /** Returns the names in the database of columns that are known to exist. */
  public List<String> columns(List<String> names) {
    List<String> columns = new ArrayList<>(names.size());
    for (String name : names) {
      columns.add(column(name).column());
    }
    return columns;
  }

  /** Returns the only field of the primary key, if it has only one. */
  public Optional<ScalarField> singleKey() {
    return key == null || key.fields().size() != 1 ? Optional.empty() : scalar(key.fields().get(0));
  }

  /** Returns whether a field is alone the primary key. */
  public boolean isKey(ScalarField field) {
    return key != null
        && key.fields().size() == 1
        && key.fields().get(0).equals(field.name().text());
  }

  /** Returns the fields of the primary key and of each unique index. */
  public List<List<String>> uniqueCriteria() {
    List<List<String>> criteria = new ArrayList<>();
    if (key != null) {
      criteria.add(key.fields());
    }
    for (Index index : indexes) {
      if (index.unique()) {
        criteria.add(index.fieldNames());
      }
    }
    return criteria;
  }

  /** Returns the name of an index in the database. */
  public String indexName(Index index) {
    if (index.name() != null) {
      return index.name();
    }
    StringBuilder name = new StringBuilder(table);
    index.fieldNames().forEach(field -> name.append('_').append(column(field).column()));
    return name.append(index.unique() ? "_key" : "_idx").toString();
  }
}
