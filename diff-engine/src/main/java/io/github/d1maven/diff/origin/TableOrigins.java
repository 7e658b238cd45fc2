package io.github.d1maven.diff.origin;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of the schema before a migration the values of its tables come from, statement by
 * statement: a rebuild under any names is a table whose values come from the table of the same
 * name.
 */
@Internal
public final class TableOrigins {
  private final Map<Identifier, Rows> tables = new LinkedHashMap<>();
  private final Function<Identifier, List<Identifier>> columns;

  /**
   * @param fill the expression that is taken where the value is NULL; null for none
   */
  private record Origin(Identifier table, Identifier column, @Nullable String fill) {}

  /** What is in a table. */
  private static final class Rows {
    private final Map<Identifier, Origin> columns = new LinkedHashMap<>();
    private final Set<Identifier> computed = new HashSet<>();
    private final boolean made;
    private boolean grown;
    private boolean changed;

    Rows(boolean made) {
      this.made = made;
    }
  }

  /**
   * @param columns returns the columns of a table that exists now
   */
  TableOrigins(Schema before, Function<Identifier, List<Identifier>> columns) {
    this.columns = columns;
    for (Table table : before.tables()) {
      Rows rows = new Rows(false);
      for (Column column : table.columns()) {
        rows.columns.put(column.name(), new Origin(table.name(), column.name(), null));
      }
      tables.put(table.name(), rows);
    }
  }

  /** Returns whether the migration made a table. */
  public boolean isMade(Identifier table) {
    Rows rows = tables.get(table);
    return rows != null && rows.made;
  }

  /** Returns whether a table exists and holds values of the schema before, or will. */
  boolean knows(Identifier table) {
    return tables.containsKey(table);
  }

  void create(Identifier table) {
    tables.put(table, new Rows(true));
  }

  void drop(Identifier table) {
    tables.remove(table);
  }

  /** Rows were changed or deleted, or only some were copied. */
  void change(Identifier table) {
    Rows rows = tables.get(table);
    if (rows != null) {
      rows.changed = true;
    }
  }

  /** Rows were added. */
  void grow(Identifier table) {
    Rows rows = tables.get(table);
    if (rows != null) {
      rows.grown = true;
    }
  }

  /** Follows an ALTER TABLE that was run. */
  void alter(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int at = tokens.size() > 4 && tokens.get(3).isOperator(".") ? 5 : 3;
    Identifier table = tokens.get(at - 1).name();
    Rows rows = tables.get(table);
    if (rows == null || tokens.size() < at + 2) {
      return;
    }
    Token last = tokens.get(tokens.size() - 1);
    if (tokens.get(at).is("RENAME") && tokens.get(at + 1).is("TO")) {
      tables.remove(table);
      tables.put(last.name(), rows);
    } else if (tokens.get(at).is("RENAME")) {
      Identifier old = tokens.get(tokens.size() - 3).name();
      Origin origin = rows.columns.remove(old);
      if (origin != null) {
        rows.columns.put(last.name(), origin);
      }
      if (rows.computed.remove(old)) {
        rows.computed.add(last.name());
      }
    } else if (tokens.get(at).is("DROP")) {
      rows.columns.remove(last.name());
      rows.computed.remove(last.name());
    }
  }

  /**
   * Follows a copy into a table that the migration made.
   *
   * @return empty if all values come from columns of one table; else why not
   */
  Optional<String> copy(CopyStatement copy) {
    Rows source = tables.get(copy.source());
    Rows target = tables.computeIfAbsent(copy.target(), t -> new Rows(true));
    Optional<String> mixed = mixed(copy, source, target);
    if (source == null || mixed.isPresent()) {
      target.changed = true;
      return mixed;
    }
    target.changed |= source.changed;
    target.grown |= source.grown;
    List<Identifier> to = targetColumns(copy);
    String computed = null;
    for (int i = 0; i < to.size(); i++) {
      String reason = copyColumn(copy, i, source, to.get(i), target);
      computed = computed == null ? reason : computed;
    }
    return Optional.ofNullable(computed);
  }

  private Optional<String> mixed(CopyStatement copy, @Nullable Rows source, Rows target) {
    if (source == null) {
      return Optional.of("it copies rows of another source");
    } else if (copy.partial()) {
      return Optional.of("it copies only some of the rows");
    } else if (!target.columns.isEmpty() || !target.computed.isEmpty()) {
      return Optional.of("it copies rows into one table twice");
    }
    int items = copy.isStar() ? columns.apply(copy.source()).size() : copy.items().size();
    return targetColumns(copy).size() == items
        ? Optional.empty()
        : Optional.of("its columns cannot be told apart");
  }

  private List<Identifier> targetColumns(CopyStatement copy) {
    return copy.columns().isEmpty() ? columns.apply(copy.target()) : copy.columns();
  }

  /** Returns why the value comes from no column; null if it does, or was meant to. */
  private @Nullable String copyColumn(
      CopyStatement copy, int at, Rows source, Identifier to, Rows target) {
    Optional<CopiedItem> item = item(copy, at);
    if (item.filter(same -> same.column().equals(to) && isRowid(copy, to)).isPresent()) {
      return null;
    }
    Origin origin = item.map(CopiedItem::column).map(source.columns::get).orElse(null);
    if (item.isEmpty() || origin == null) {
      target.computed.add(to);
      return item.isEmpty()
          ? "it computes a value: " + copy.itemText(at)
          : isMeantAsColumn(copy, item.get(), to)
              ? null
              : "it fills column " + to + " with a value of its own";
    }
    String fill = item.get().fill() == null ? origin.fill() : item.get().fill();
    target.columns.put(to, new Origin(origin.table(), origin.column(), fill));
    return null;
  }

  /** Returns whether a name is the rowid on both sides, which every rebuild of ours keeps. */
  private boolean isRowid(CopyStatement copy, Identifier name) {
    return Table.isRowidName(name)
        && !columns.apply(copy.source()).contains(name)
        && !columns.apply(copy.target()).contains(name);
  }

  /**
   * Returns whether an item is a new column in double quotes, which the source does not have, so
   * that SQLite copies its name instead of a value. That is what drizzle-kit writes.
   */
  private boolean isMeantAsColumn(CopyStatement copy, CopiedItem item, Identifier to) {
    return item.stringLike()
        && item.column().equals(to)
        && !columns.apply(copy.source()).contains(to);
  }

  private Optional<CopiedItem> item(CopyStatement copy, int at) {
    return copy.isStar()
        ? Optional.of(new CopiedItem(columns.apply(copy.source()).get(at), null))
        : CopiedItem.of(copy.items().get(at), copy.statement().script().text());
  }

  /** Returns the table of the schema before that the values of a table come from. */
  public Optional<Identifier> source(Identifier table) {
    return Optional.ofNullable(tables.get(table)).stream()
        .flatMap(rows -> rows.columns.values().stream())
        .map(Origin::table)
        .findFirst();
  }

  /**
   * Returns the columns of a table whose values come from a column, which may have another name.
   */
  public Map<Identifier, Identifier> columns(Identifier table) {
    Map<Identifier, Identifier> names = new LinkedHashMap<>();
    Rows rows = tables.get(table);
    if (rows != null) {
      rows.columns.forEach((column, origin) -> names.put(column, origin.column()));
    }
    return names;
  }

  /** Returns the columns of a table whose values a copy computes or fills where they are NULL. */
  public Set<Identifier> computed(Identifier table) {
    Rows rows = tables.get(table);
    Set<Identifier> computed = new HashSet<>();
    if (rows != null) {
      computed.addAll(rows.computed);
      rows.columns.forEach(
          (column, origin) -> {
            if (origin.fill() != null) {
              computed.add(column);
            }
          });
    }
    return computed;
  }

  /** Returns the tables in which rows were changed or deleted, or of which rows were left out. */
  public Set<Identifier> changed() {
    return tables.entrySet().stream()
        .filter(table -> table.getValue().changed)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Returns the tables to which rows were added, other than by copying all rows of another. */
  public Set<Identifier> grown() {
    return tables.entrySet().stream()
        .filter(table -> table.getValue().grown)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Returns the renames from the schema before to the one after. */
  public List<Rename> renames(Schema after) {
    List<Rename> renames = new ArrayList<>();
    for (Table table : after.tables()) {
      Identifier from = source(table.name()).orElse(table.name());
      if (!from.equals(table.name())) {
        renames.add(new Rename(from, null, table.name(), null));
      }
      columns(table.name())
          .forEach(
              (column, origin) -> {
                if (!column.equals(origin)) {
                  renames.add(new Rename(from, origin, column, null));
                }
              });
    }
    return renames;
  }

  /** Returns the statements that fill values which the copies replace where they are NULL. */
  public List<String> fills() {
    List<String> fills = new ArrayList<>();
    for (Rows rows : tables.values()) {
      for (Origin origin : rows.columns.values()) {
        if (origin.fill() != null) {
          String column = origin.column().quoted();
          fills.add(
              "UPDATE "
                  + origin.table().quoted()
                  + " SET "
                  + column
                  + " = "
                  + origin.fill()
                  + " WHERE "
                  + column
                  + " IS NULL;");
        }
      }
    }
    return fills;
  }
}
