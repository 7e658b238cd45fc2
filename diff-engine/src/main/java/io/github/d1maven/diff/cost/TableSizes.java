package io.github.d1maven.diff.cost;

import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The number of rows that each table has in the real database, for a copy in memory that has none
 * of them. A table is known by its root page, which it keeps when it is renamed.
 */
final class TableSizes {
  /** The root page of {@code sqlite_schema}. */
  private static final int SCHEMA = 1;

  /** Tables with more rows are not looked at row by row. */
  private static final int FEW = 100;

  private final ScratchRows database;
  private final Map<Integer, Double> rows = new HashMap<>();
  private final Map<Integer, Identifier> assumed = new HashMap<>();
  private final Set<Identifier> used = new HashSet<>();
  private final Set<Integer> created = new HashSet<>();
  private final Set<Integer> movedKeys = new HashSet<>();

  /** The root page of the table of each index, and of each table itself. */
  private final Map<Integer, Integer> tables = new HashMap<>();

  private final Map<Integer, Identifier> names = new TreeMap<>();

  private final Map<Identifier, Integer> roots = new HashMap<>();

  /** The largest rowid of {@code sqlite_schema} that was read. */
  private long lastRead;

  /** The tables with AUTOINCREMENT, by root page. */
  private final Map<Integer, String> numbered = new TreeMap<>();

  private final List<List<@Nullable String>> schema = new ArrayList<>();

  TableSizes(ScratchRows database, RowCounts counts) {
    this.database = database;
    read();
    names.forEach(
        (root, table) -> {
          rows.put(root, isInternal(table) ? 1.0 : counts.of(table));
          if (!isInternal(table) && !counts.knows(table)) {
            assumed.put(root, table);
          }
        });
  }

  private static boolean isInternal(Identifier table) {
    return StoredObject.isInternal(table.name());
  }

  /**
   * Notices the tables that a CREATE statement has made.
   *
   * @param number the rows of such a table
   */
  void created(double number) {
    read();
    names.forEach(
        (root, table) -> {
          if (!rows.containsKey(root)) {
            rows.put(root, isInternal(table) ? 1.0 : number);
            created.add(root);
          }
        });
  }

  /** Notices the tables that a statement has changed and dropped. */
  void changed() {
    schema.clear();
    names.clear();
    roots.clear();
    numbered.clear();
    tables.clear();
    lastRead = 0;
    created(0);
    List.of(rows.keySet(), assumed.keySet(), created, movedKeys)
        .forEach(known -> known.retainAll(names.keySet()));
  }

  /** Reads the rows of {@code sqlite_schema} that were added since. */
  private void read() {
    List<List<@Nullable String>> added =
        database.query(
            "SELECT type, name, tbl_name, rootpage, sql, rowid FROM sqlite_schema WHERE rowid > "
                + lastRead);
    schema.addAll(added);
    for (List<@Nullable String> object : added) {
      String name = String.valueOf(object.get(1));
      int root = Integer.parseInt(String.valueOf(object.get(3)));
      if ("table".equals(object.get(0)) && root > 0) {
        names.put(root, new Identifier(name));
        roots.put(new Identifier(name), root);
        if (Identifier.fold(String.valueOf(object.get(4))).contains("autoincrement")) {
          numbered.put(root, name);
        }
      }
      lastRead = Math.max(lastRead, Long.parseLong(String.valueOf(object.get(5))));
    }
    for (List<@Nullable String> object : added) {
      Integer table = roots.get(new Identifier(String.valueOf(object.get(2))));
      if (table != null) {
        tables.put(Integer.parseInt(String.valueOf(object.get(3))), table);
      }
    }
  }

  /** Returns the number of rows, or entries of an index, that a cursor is opened on. */
  double of(Operation opening) {
    if (opening.p3() != 0 || opening.has(Operation.ROOT_IN_REGISTER)) {
      return 0;
    }
    return knowsRows(opening) ? rows(opening).size() : of(opening.p2());
  }

  /** Returns the number of rows of a table, or entries of an index, by its root page. */
  double of(int root) {
    int table = tables.getOrDefault(root, root);
    if (assumed.containsKey(table)) {
      used.add(assumed.get(table));
    }
    return rows.getOrDefault(table, 0.0);
  }

  /** Adds rows to a table, or removes them. */
  void add(int root, double number) {
    int table = tables.getOrDefault(root, root);
    rows.computeIfPresent(table, (key, before) -> Math.max(0, before + number));
  }

  /** Returns the tables whose assumed number of rows was asked for since the last call. */
  Set<Identifier> takeAssumed() {
    Set<Identifier> taken = Set.copyOf(used);
    used.clear();
    return taken;
  }

  /** Returns the root page of a table, or -1 if there is no such table. */
  int root(Identifier table) {
    return roots.getOrDefault(table, -1);
  }

  /** Notes that the rows of a table have got keys to which no row refers. */
  void moveKeys(int root) {
    movedKeys.add(root);
  }

  /** Returns whether no row refers to a table, although foreign keys do. */
  boolean hasMovedKeys(int root) {
    return movedKeys.contains(tables.getOrDefault(root, root));
  }

  /** Whether the rows that a cursor is opened on are known one by one. */
  boolean knowsRows(Operation opening) {
    boolean stored = opening.is("OpenRead") || opening.is("OpenWrite");
    int root = opening.p2();
    return stored
        && opening.p3() == 0
        && !opening.has(Operation.ROOT_IN_REGISTER)
        && (root == SCHEMA || isSequence(root) || (created.contains(root) && isComplete(root)));
  }

  private boolean isSequence(int root) {
    Identifier table = names.get(root);
    return table != null && table.name().equals("sqlite_sequence");
  }

  /** Whether a table that the migration itself created and filled has its rows here, too. */
  private boolean isComplete(int root) {
    double expected = of(root);
    return expected > 0 && expected <= FEW && content(root).size() == expected;
  }

  private List<List<@Nullable String>> content(int root) {
    Identifier table = names.get(root);
    return table == null
        ? List.of()
        : database.query("SELECT * FROM " + table.quoted() + " LIMIT " + (FEW + 1));
  }

  /** Returns the rows that a cursor is opened on, see {@link #knowsRows}. */
  List<List<@Nullable String>> rows(Operation opening) {
    if (opening.p2() == SCHEMA) {
      return schema;
    } else if (!isSequence(opening.p2())) {
      return content(opening.p2());
    }
    return numbered.entrySet().stream()
        .filter(table -> rows.getOrDefault(table.getKey(), 0.0) > 0)
        .map(table -> List.<@Nullable String>of(table.getValue()))
        .toList();
  }
}
