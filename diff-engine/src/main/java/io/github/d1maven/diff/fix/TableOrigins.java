package io.github.d1maven.diff.fix;

import io.github.d1maven.diff.change.Rename;
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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of the schema before a migration the values of its tables come from, statement by
 * statement: a rebuild under any names is a table whose values come from the table of the same
 * name.
 */
final class TableOrigins {
  private final Map<Identifier, Map<Identifier, Origin>> tables = new LinkedHashMap<>();
  private final Set<Identifier> made = new HashSet<>();
  private final Function<Identifier, List<Identifier>> columns;

  /**
   * @param fill the expression that is taken where the value is NULL; null for none
   */
  private record Origin(Identifier table, Identifier column, @Nullable String fill) {}

  /**
   * @param columns returns the columns of a table that exists now
   */
  TableOrigins(Schema before, Function<Identifier, List<Identifier>> columns) {
    this.columns = columns;
    for (Table table : before.tables()) {
      Map<Identifier, Origin> origins = new LinkedHashMap<>();
      for (Column column : table.columns()) {
        origins.put(column.name(), new Origin(table.name(), column.name(), null));
      }
      tables.put(table.name(), origins);
    }
  }

  /** Returns whether the migration made a table. */
  boolean isMade(Identifier table) {
    return made.contains(table);
  }

  /** Returns whether a table exists and holds values of the schema before, or will. */
  boolean knows(Identifier table) {
    return tables.containsKey(table);
  }

  void create(Identifier table) {
    tables.put(table, new LinkedHashMap<>());
    made.add(table);
  }

  void drop(Identifier table) {
    tables.remove(table);
    made.remove(table);
  }

  /** Follows an ALTER TABLE that was run. */
  void alter(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int at = tokens.size() > 4 && tokens.get(3).isOperator(".") ? 5 : 3;
    Identifier table = tokens.get(at - 1).name();
    Map<Identifier, Origin> origins = tables.get(table);
    if (origins == null || tokens.size() < at + 2) {
      return;
    }
    Token last = tokens.get(tokens.size() - 1);
    if (tokens.get(at).is("RENAME") && tokens.get(at + 1).is("TO")) {
      tables.remove(table);
      tables.put(last.name(), origins);
      if (made.remove(table)) {
        made.add(last.name());
      }
    } else if (tokens.get(at).is("RENAME")) {
      Origin origin = origins.remove(tokens.get(tokens.size() - 3).name());
      if (origin != null) {
        origins.put(last.name(), origin);
      }
    } else if (tokens.get(at).is("DROP")) {
      origins.remove(last.name());
    }
  }

  /**
   * Follows a copy into a table that the migration made.
   *
   * @throws FixRefusedException if it computes values, leaves rows out or mixes tables
   */
  void copy(CopyStatement copy) {
    Map<Identifier, Origin> source = tables.get(copy.source());
    if (source == null) {
      throw FixRefusedException.at(copy.statement(), "it copies rows of another source");
    } else if (copy.partial()) {
      throw FixRefusedException.at(copy.statement(), "it copies only some of the rows");
    }
    Map<Identifier, Origin> target =
        tables.computeIfAbsent(copy.target(), t -> new LinkedHashMap<>());
    if (!target.isEmpty()) {
      throw FixRefusedException.at(copy.statement(), "it copies rows into one table twice");
    }
    List<Identifier> to = copy.columns().isEmpty() ? columns.apply(copy.target()) : copy.columns();
    List<CopiedItem> from = items(copy);
    if (to.size() != from.size()) {
      throw FixRefusedException.at(copy.statement(), "its columns cannot be told apart");
    }
    for (int i = 0; i < to.size(); i++) {
      Origin origin = source.get(from.get(i).column());
      if (origin == null) {
        throw FixRefusedException.at(
            copy.statement(), "it fills column " + to.get(i) + " with a value of its own");
      }
      String fill = from.get(i).fill() == null ? origin.fill() : from.get(i).fill();
      target.put(to.get(i), new Origin(origin.table(), origin.column(), fill));
    }
  }

  private List<CopiedItem> items(CopyStatement copy) {
    if (copy.isStar()) {
      return columns.apply(copy.source()).stream().map(c -> new CopiedItem(c, null)).toList();
    }
    List<CopiedItem> items = new ArrayList<>();
    String text = copy.statement().script().text();
    for (List<Token> item : copy.items()) {
      items.add(
          CopiedItem.of(item, text)
              .orElseThrow(
                  () ->
                      FixRefusedException.at(
                          copy.statement(),
                          "it computes a value: "
                              + text.substring(
                                  item.get(0).start(), item.get(item.size() - 1).end()))));
    }
    return items;
  }

  /** Returns the renames from the schema before to the one after. */
  List<Rename> renames(Schema after) {
    List<Rename> renames = new ArrayList<>();
    for (Table table : after.tables()) {
      Map<Identifier, Origin> origins = tables.getOrDefault(table.name(), Map.of());
      Identifier from =
          origins.values().stream().map(Origin::table).findFirst().orElse(table.name());
      if (!from.equals(table.name())) {
        renames.add(new Rename(from, null, table.name(), null));
      }
      origins.forEach(
          (column, origin) -> {
            if (!column.equals(origin.column())) {
              renames.add(new Rename(from, origin.column(), column, null));
            }
          });
    }
    return renames;
  }

  /** Returns the statements that fill values which the copies replace where they are NULL. */
  List<String> fills() {
    List<String> fills = new ArrayList<>();
    for (Map<Identifier, Origin> origins : tables.values()) {
      for (Origin origin : origins.values()) {
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
