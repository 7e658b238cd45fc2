package io.github.d1maven.core.dump;

import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Fts5Arguments;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.TableOrder;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a dump, each list in an order in which it can be loaded.
 *
 * @param schema everything that is in the database
 * @param tables the tables, parents before their children
 * @param virtualTables the virtual tables
 * @param parentKeys the unique indexes that foreign keys need as soon as there are rows
 * @param others the other indexes, the views and the triggers
 * @param leftOut the objects that are left out because of the scope
 */
record DumpContent(
    Schema schema,
    List<Table> tables,
    List<VirtualTable> virtualTables,
    List<Index> parentKeys,
    List<SchemaObject> others,
    List<Identifier> leftOut) {

  private static final String FTS5 = "fts5";
  private static final String FTS5_VOCABULARY = "fts5vocab";

  /**
   * Returns what a dump of a scope contains.
   *
   * @throws DumpException if it cannot be dumped like that
   */
  static DumpContent of(StateReader state, DumpScope scope) {
    DumpContent content = find(state, scope);
    content.requireWhole(scope);
    return content;
  }

  /** Returns all objects of a database, even if it cannot be dumped. */
  static DumpContent all(StateReader state) {
    return find(state, DumpScope.ALL);
  }

  private static DumpContent find(StateReader state, DumpScope scope) {
    List<StoredObject> stored = state.snapshot().objects();
    Schema schema = DiffEngine.ignoringNothing().read(SchemaSource.live(stored));
    requireComplete(stored, schema);
    Set<Identifier> named = scope.of(schema);
    Set<Identifier> missing = missing(schema, named);
    Predicate<SchemaObject> isKept = object -> !missing.contains(object.name());
    List<Table> tables =
        TableOrder.parentsFirst(schema, Table::foreignKeys).stream().filter(isKept).toList();
    List<Index> indexes =
        schema.indexes().stream().filter(index -> !missing.contains(index.table())).toList();
    List<Index> keys = indexes.stream().filter(index -> isParentKey(index, schema)).toList();
    List<SchemaObject> others = new ArrayList<>(indexes);
    others.removeAll(keys);
    others.addAll(schema.views());
    others.addAll(schema.triggers());
    others.removeIf(isKept.negate());
    return new DumpContent(
        schema,
        tables,
        schema.virtualTables().stream().filter(isKept).toList(),
        keys,
        List.copyOf(others),
        schema.objects().stream().map(SchemaObject::name).filter(missing::contains).toList());
  }

  /** Whatever the engine may leave out of a schema must not be lost. */
  private static void requireComplete(List<StoredObject> stored, Schema schema) {
    Set<Identifier> shadows = new HashSet<>();
    schema.virtualTables().forEach(table -> shadows.addAll(table.shadowNames()));
    for (StoredObject object : stored) {
      var name = new Identifier(object.name());
      boolean isOwn = object.sql() != null && !object.isInternal() && !shadows.contains(name);
      if (isOwn && !schema.has(name)) {
        throw new DumpException(
            Problem.of(object.type() + " " + name + " cannot be backed up")
                .because("its statement cannot be read")
                .leaving("no backup was written")
                .help("report this with the statement, please"));
      }
    }
  }

  /** Returns what is left out: tables, and what uses them. */
  private static Set<Identifier> missing(Schema schema, Set<Identifier> named) {
    Set<Identifier> missing = new HashSet<>();
    schema.tables().forEach(table -> missing.add(table.name()));
    schema.virtualTables().forEach(table -> missing.add(table.name()));
    missing.removeAll(named);
    boolean isMore = !missing.isEmpty();
    while (isMore) {
      isMore = false;
      for (SchemaObject object : users(schema).toList()) {
        isMore |= words(object).anyMatch(missing::contains) && missing.add(object.name());
      }
    }
    return missing;
  }

  /** The arguments of a virtual table may name a table in any quotes. */
  private static Stream<Identifier> words(SchemaObject object) {
    return SqlStatement.of(object.sql()).tokens().stream()
        .filter(token -> token.isName() || token.kind() == Token.Kind.STRING)
        .filter(token -> token.isName() || object instanceof VirtualTable)
        .map(token -> new Identifier(token.unquoted()));
  }

  private static Stream<SchemaObject> users(Schema schema) {
    return Stream.of(
            schema.views(),
            schema.triggers(),
            schema.virtualTables().stream().filter(table -> !table.keepsRows()).toList())
        .flatMap(List::stream);
  }

  private static boolean isParentKey(Index index, Schema schema) {
    return index.unique()
        && index.where() == null
        && schema.tables().stream()
            .anyMatch(table -> !table.foreignKeysTo(index.table()).isEmpty());
  }

  private void requireWhole(DumpScope scope) {
    for (Table table : scope.content().hasSchema() ? tables : List.<Table>of()) {
      for (ForeignKey key : table.foreignKeys()) {
        Identifier parent = key.referencedTable();
        if (leftOut.contains(parent)) {
          throw new DumpException(
              Problem.of("table " + table.name() + " cannot be loaded without table " + parent)
                  .because("it has a foreign key to " + parent + ", which is left out")
                  .help("include " + parent + ", or leave " + table.name() + " out too"));
        }
      }
    }
    for (VirtualTable table : scope.content().hasData() ? virtualTables : List.<VirtualTable>of()) {
      if (isContentless(table)) {
        throw new DumpException(
            Problem.of("the rows of FTS5 table " + table.name() + " cannot be read")
                .because("it is contentless: it keeps an index, but not the text")
                .leaving("no backup was written")
                .help(
                    new Remedy.Option(
                        "to leave it out, with the triggers that use it",
                        "backup.exclude",
                        table.name().name())));
      }
    }
  }

  private static boolean isContentless(VirtualTable table) {
    var arguments = new Fts5Arguments(table.arguments());
    return table.module().equals(FTS5)
        && arguments.hasContentOption()
        && arguments.content().isEmpty();
  }

  /** Returns the FTS5 tables whose index is rebuilt from the rows of another table or view. */
  List<VirtualTable> rebuilt() {
    return virtualTables.stream()
        .filter(table -> table.module().equals(FTS5) && !table.keepsRows())
        .toList();
  }

  /** Returns the FTS5 tables. */
  List<VirtualTable> fullText() {
    return virtualTables.stream().filter(table -> table.module().equals(FTS5)).toList();
  }

  /** Returns the tables whose rows are dumped, in this order. */
  List<DumpTable> withRows(StateReader state) {
    List<DumpTable> all = new ArrayList<>();
    tables.forEach(table -> all.add(DumpTable.of(table)));
    for (VirtualTable table : virtualTables) {
      if (table.keepsRows() && !table.module().equals(FTS5_VOCABULARY)) {
        all.add(DumpTable.virtual(table.name(), columns(state, table)));
      }
    }
    return all;
  }

  /** The first column of an R*Tree is its rowid; FTS5 has one beside its columns. */
  private static List<Identifier> columns(StateReader state, VirtualTable table) {
    List<Identifier> columns = new ArrayList<>();
    if (table.module().equals(FTS5)) {
      columns.add(new Identifier("rowid"));
    }
    String name = Identifier.literal(table.name().name());
    for (List<@Nullable String> row :
        state.query(
            "SELECT name FROM pragma_table_xinfo(" + name + ") WHERE hidden = 0 ORDER BY cid")) {
      columns.add(new Identifier(Objects.requireNonNull(row.get(0))));
    }
    return columns;
  }

  /** Returns the statements that create the tables, with what rows need in order to be inserted. */
  List<SchemaObject> before() {
    return Stream.<List<? extends SchemaObject>>of(tables, virtualTables, parentKeys)
        .<SchemaObject>flatMap(List::stream)
        .toList();
  }
}
