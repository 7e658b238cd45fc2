package io.github.d1maven.core.dump;

import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.dump.DumpSummary.DumpedObject;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a database as statements that D1, wrangler and the shell of SQLite load into an empty one.
 */
public final class DumpWriter {

  /** Is told how far it is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Some rows were written.
     *
     * @param table the table that is being written
     * @param rows how many rows of all tables were written so far
     */
    void written(String table, long rows);
  }

  private static final String SEQUENCES = "sqlite_sequence";
  private static final int STEP = 1_000;

  private final StateReader state;
  private final DumpScope.Content parts;
  private final DumpContent content;
  private final StatementSink sink;
  private final Progress progress;
  private final List<String> warnings = new ArrayList<>();
  private long statements;
  private long rows;

  private DumpWriter(StateReader state, DumpScope scope, StatementSink sink, Progress progress) {
    this.state = state;
    this.parts = scope.content();
    this.content = DumpContent.of(state, scope);
    this.sink = sink;
    this.progress = progress;
  }

  /**
   * Writes a database.
   *
   * @param state the database
   * @param scope what of it
   * @param sink receives the statements
   * @return what was written
   * @throws DumpException if it cannot be written like that
   */
  public static DumpSummary write(
      StateReader state, DumpScope scope, StatementSink sink, Progress progress) {
    return new DumpWriter(state, scope, sink, progress).write();
  }

  private DumpSummary write() {
    put("PRAGMA defer_foreign_keys = ON");
    if (parts.hasSchema()) {
      content.before().forEach(this::create);
      content.fullText().forEach(this::configure);
    }
    List<TableSummary> tables = parts.hasData() ? rows() : List.of();
    if (parts.hasSchema()) {
      content.others().stream().filter(o -> !o.kind().equals("trigger")).forEach(this::create);
    }
    if (parts.hasData()) {
      content.rebuilt().forEach(this::rebuild);
    }
    if (parts.hasSchema()) {
      content.others().stream().filter(o -> o.kind().equals("trigger")).forEach(this::create);
    }
    put("PRAGMA defer_foreign_keys = OFF");
    return new DumpSummary(
        parts,
        state.bookmark(),
        content.leftOut().stream().map(Identifier::name).toList(),
        SchemaDigest.of(content),
        objects(),
        tables,
        statements,
        warnings);
  }

  private List<DumpedObject> objects() {
    return Stream.concat(
            content.before().stream().filter(object -> !object.kind().equals("index")),
            content.others().stream().filter(object -> object instanceof View))
        .map(object -> new DumpedObject(object.kind(), object.name().name()))
        .toList();
  }

  private void put(String sql) {
    sink.statement(sql);
    statements++;
  }

  /** The text is the author's, which not every loader leaves alone. */
  private void create(SchemaObject object) {
    if (object.sql().contains(Cell.TRIMMED)) {
      warnings.add(
          "wrangler cannot load this file unchanged, because the text of %s %s contains the words %s"
              .formatted(object.kind(), object.name(), Cell.TRIMMED));
    }
    put(object.sql());
  }

  /** The settings of an FTS5 table, such as its ranking, are not in its CREATE statement. */
  private void configure(VirtualTable table) {
    String settings = new Identifier(table.name().name() + "_config").quoted();
    for (List<@Nullable String> row :
        state.query(
            "SELECT "
                + Cell.expression("k")
                + "||"
                + Cell.expression("v")
                + " FROM "
                + settings
                + " WHERE k <> 'version' ORDER BY k")) {
      List<Cell> cells = TableRows.cells(Objects.requireNonNull(row.get(0)));
      command(table, cells.get(0).literal(), cells.get(1).literal());
    }
  }

  private void command(VirtualTable table, String command, String value) {
    String name = table.name().quoted();
    put("INSERT INTO " + name + " (" + name + ", rank) VALUES (" + command + ", " + value + ")");
  }

  private void rebuild(VirtualTable table) {
    String name = table.name().quoted();
    put("INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')");
  }

  private List<TableSummary> rows() {
    List<TableSummary> summaries = new ArrayList<>();
    var longValues = new LongValues(freeName(), this::put);
    List<DumpTable> tables = content.withRows(state);
    for (DumpTable table : tables) {
      summaries.add(rows(table, longValues));
    }
    longValues.end();
    sequences(tables, longValues);
    return summaries;
  }

  private TableSummary rows(DumpTable table, LongValues longValues) {
    var inserts = new Inserts(table, this::put, longValues);
    var digest = new RowDigest();
    String name = table.name().name();
    new TableRows(state, table)
        .forEach(
            row -> {
              inserts.add(row);
              digest.add(row);
              if (++rows % STEP == 0) {
                progress.written(name, rows);
              }
            });
    inserts.flush();
    return new TableSummary(name, digest.rows(), digest.checksum());
  }

  private Identifier freeName() {
    Identifier name = new Identifier("d1_dump_value");
    while (content.schema().has(name)) {
      name = new Identifier(name.name() + "_");
    }
    return name;
  }

  /** Without it, the numbers of deleted rows would be used again. */
  private void sequences(List<DumpTable> tables, LongValues longValues) {
    if (!state.snapshot().hasTable(SEQUENCES)) {
      return;
    }
    var sequences =
        new DumpTable(
            new Identifier(SEQUENCES),
            List.of(new Identifier("name"), new Identifier("seq")),
            List.of());
    for (DumpTable table : tables) {
      String name = Identifier.literal(table.name().name());
      boolean counts =
          content.schema().table(table.name()).filter(t -> t.isAutoincrement()).isPresent();
      if (counts) {
        put("DELETE FROM " + sequences.name().quoted() + " WHERE name = " + name);
      }
    }
    var inserts = new Inserts(sequences, this::put, longValues);
    new TableRows(state, sequences)
        .forEach(
            row -> {
              if (isOf(row, tables)) {
                inserts.add(row);
              }
            });
    inserts.flush();
  }

  private static boolean isOf(PageQuery.Row row, List<DumpTable> tables) {
    String name = row.cells().get(0).literal();
    return tables.stream().anyMatch(t -> name.equals(Identifier.literal(t.name().name())));
  }
}
