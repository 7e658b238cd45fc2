package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary table.
 *
 * @param name its name
 * @param columns its columns in order
 * @param primaryKey its primary key, or null
 * @param uniques its UNIQUE constraints as written
 * @param foreignKeys its foreign keys as written
 * @param checks its CHECK constraints as written
 * @param options STRICT and WITHOUT ROWID
 * @param sql the CREATE TABLE statement as {@code sqlite_schema} holds it
 */
public record Table(
    Identifier name,
    List<Column> columns,
    @Nullable PrimaryKey primaryKey,
    List<UniqueConstraint> uniques,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    TableOptions options,
    String sql)
    implements SchemaObject {
  /** Rowid, oid and _rowid_, folded. */
  public static final Set<String> ROWID_KEYS = Set.of("rowid", "oid", "_rowid_");

  private static final List<Identifier> ROWID_NAMES =
      List.of(new Identifier("rowid"), new Identifier("oid"), new Identifier("_rowid_"));

  public Table {
    columns = List.copyOf(columns);
    uniques = List.copyOf(uniques);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
  }

  @Override
  public String kind() {
    return "table";
  }

  /** Returns the column with that name. */
  public Optional<Column> column(Identifier name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * Returns the NOT NULL of one of its columns, or null. In a <a
   * href="https://www.sqlite.org/stricttables.html">STRICT</a> or <a
   * href="https://www.sqlite.org/withoutrowid.html">WITHOUT ROWID</a> table the primary key implies
   * one if none is written; a rowid alias implies none.
   */
  public @Nullable NotNull notNullOf(Column column) {
    boolean implied =
        (options.strict() || options.withoutRowid())
            && primaryKey != null
            && primaryKey.columns().contains(column.name())
            && rowidAlias().filter(column.name()::equals).isEmpty();
    return column.notNull() == null && implied
        ? new NotNull(null, ConflictResolution.ABORT)
        : column.notNull();
  }

  /**
   * Returns the collation of a column, which is BINARY <a
   * href="https://www.sqlite.org/datatype3.html#collating_sequences">unless it declares one</a>.
   */
  public Identifier collationOf(Identifier column) {
    return column(column).map(Column::effectiveCollation).orElse(Column.BINARY);
  }

  /** Returns the collation of a part of a key, which is its column's unless it has its own. */
  public Identifier collationOf(KeyPart part) {
    Identifier explicit = part.collation();
    return explicit == null ? collationOf(part.column()) : explicit;
  }

  /** Returns whether the table has INTEGER PRIMARY KEY AUTOINCREMENT. */
  public boolean isAutoincrement() {
    return primaryKey != null && primaryKey.autoincrement();
  }

  /**
   * Returns the column that <a href="https://www.sqlite.org/lang_createtable.html#rowid">stands for
   * the rowid</a>: the one column of an INTEGER PRIMARY KEY.
   */
  public Optional<Identifier> rowidAlias() {
    if (primaryKey == null
        || options.withoutRowid()
        || primaryKey.parts().size() != 1
        || primaryKey.inlineDescending()) {
      return Optional.empty();
    }
    Identifier column = primaryKey.parts().get(0).column();
    return column(column).filter(c -> c.type().is("INTEGER")).map(Column::name);
  }

  /**
   * Returns a name that reaches the rowid: the alias, or one of rowid, oid and _rowid_ that no
   * column takes; empty for WITHOUT ROWID or where all three are taken.
   */
  public Optional<Identifier> rowidName() {
    if (options.withoutRowid()) {
      return Optional.empty();
    }
    Optional<Identifier> alias = rowidAlias();
    if (alias.isPresent()) {
      return alias;
    }
    return freeRowidNames().stream().findFirst();
  }

  /** Returns whether a name is rowid, oid or _rowid_; ALTER TABLE leaves such columns alone. */
  public static boolean isRowidName(Identifier name) {
    return ROWID_NAMES.contains(name);
  }

  /** Returns those of rowid, oid and _rowid_ that no column takes. */
  public List<Identifier> freeRowidNames() {
    return ROWID_NAMES.stream().filter(name -> column(name).isEmpty()).toList();
  }

  /** Returns the parent columns of a foreign key that refers to this table. */
  public List<Identifier> referencedColumns(ForeignKey foreignKey) {
    if (!foreignKey.referencedColumns().isEmpty()) {
      return foreignKey.referencedColumns();
    }
    return primaryKey == null ? List.of() : primaryKey.columns();
  }

  /** Returns the foreign keys that refer to a table. */
  public List<ForeignKey> foreignKeysTo(Identifier table) {
    return foreignKeys.stream().filter(key -> key.referencedTable().equals(table)).toList();
  }

  /** Returns the columns of its primary key and of its UNIQUE constraints. */
  public Keys keys() {
    List<List<Identifier>> keys = new ArrayList<>();
    if (primaryKey != null) {
      keys.add(primaryKey.columns());
    }
    uniques.forEach(unique -> keys.add(unique.columns()));
    return new Keys(keys);
  }

  /** Keys as lists of columns. */
  public record Keys(List<List<Identifier>> columns) {
    /** Returns whether one of the keys has exactly these columns, in any order. */
    public boolean are(List<Identifier> wanted) {
      return columns.stream()
          .anyMatch(key -> key.size() == wanted.size() && key.containsAll(wanted));
    }

    /** Returns whether one of the keys begins with these columns, in any order. */
    public boolean startWith(List<Identifier> wanted) {
      return columns.stream()
          .anyMatch(
              key ->
                  key.size() >= wanted.size() && key.subList(0, wanted.size()).containsAll(wanted));
    }
  }
}
