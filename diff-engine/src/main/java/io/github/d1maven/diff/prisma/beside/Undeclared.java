package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.inspect.BrokenObjects;
import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.KeptObject;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schema of a datamodel with what only the database has and Prisma cannot declare, so
 * that a plan finds no difference in it and carries it through every change of its tables.
 */
@Internal
public final class Undeclared {
  private final Schema original;
  private final Schema old;
  private final Schema declared;
  private final Declarations declarations;
  private final Set<Identifier> ignoredTables;
  private final Set<Identifier> usedViews = new HashSet<>();
  private final boolean usedAlone;
  private final Map<Identifier, GoneColumns> gone = new LinkedHashMap<>();
  private final List<KeptObject> kept = new ArrayList<>();

  private Undeclared(
      Schema original,
      Schema old,
      Schema declared,
      PlanOptions options,
      Set<Identifier> ignoredTables) {
    this.original = original;
    this.old = old;
    this.declared = declared;
    this.declarations = new Declarations(options.scripts());
    this.ignoredTables = ignoredTables;
    this.usedAlone = options.dropUndeclared();
    for (SqlScript script : options.scripts()) {
      if (script.origins() != null) {
        usedViews.addAll(script.origins().views());
      }
    }
  }

  /**
   * A schema with what is kept.
   *
   * @param schema the declared schema with everything that is kept
   * @param kept what is kept, tables first
   */
  public record Completion(Schema schema, List<KeptObject> kept) {}

  /** Returns whether one of the scripts comes from a datamodel. */
  public static boolean mayKeep(List<SqlScript> scripts) {
    return scripts.stream().anyMatch(script -> script.origins() != null);
  }

  /**
   * Completes a schema.
   *
   * @param original the schema of the database
   * @param old the same after the renames of the plan, in which views that prevent them may be
   *     missing
   * @param declared the schema that the scripts of the options declare
   * @param options with {@link PlanOptions#dropUndeclared()}, only views that a datamodel uses are
   *     kept
   * @param ignoredTables tables that exist in addition to the schemas
   * @param reader reads CREATE TABLE statements
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if something does not fit the declared
   *     tables
   */
  public static Completion complete(
      Schema original,
      Schema old,
      Schema declared,
      PlanOptions options,
      Set<Identifier> ignoredTables,
      Function<SqlScript, Schema> reader) {
    Undeclared undeclared = new Undeclared(original, old, declared, options, ignoredTables);
    Schema schema =
        undeclared.usedAlone
            ? undeclared.withUsedViews()
            : undeclared.withObjects(undeclared.withTables(reader));
    undeclared.refuseBroken(schema);
    return new Completion(schema, List.copyOf(undeclared.kept));
  }

  /** Completes tables; their indexes are read again, since columns may have another collation. */
  private Schema withTables(Function<SqlScript, Schema> reader) {
    for (Table table : old.tables()) {
      declared
          .table(table.name())
          .filter(now -> TableCompletion.hasMore(table, now) && isOfDatamodel(now))
          .flatMap(now -> TableCompletion.of(table, now, place(now)))
          .ifPresent(kept::add);
    }
    if (kept.isEmpty()) {
      return declared;
    }
    StringBuilder sql = new StringBuilder();
    for (KeptObject table : kept) {
      sql.append(table.sql()).append(";\n");
      declared.indexesOf(table.name()).forEach(index -> sql.append(index.sql()).append(";\n"));
    }
    Schema completed = reader.apply(new SqlScript("what is kept", sql.toString()));
    return new Schema(
        declared.tables().stream().map(t -> completed.table(t.name()).orElse(t)).toList(),
        declared.virtualTables(),
        declared.indexes().stream().map(i -> completed.index(i.name()).orElse(i)).toList(),
        declared.views(),
        declared.triggers());
  }

  private boolean isOfDatamodel(Table table) {
    return statement(table).filter(found -> found.script().origins() != null).isPresent();
  }

  private Optional<SqlStatement> statement(Table table) {
    return declarations.statement(table.kind(), table.name());
  }

  private @Nullable Place place(Table table) {
    return statement(table).map(SqlStatement::position).map(SourcePosition::place).orElse(null);
  }

  private Schema withObjects(Schema schema) {
    List<VirtualTable> virtualTables = new ArrayList<>(schema.virtualTables());
    List<Index> indexes = new ArrayList<>(schema.indexes());
    List<View> views = new ArrayList<>(schema.views());
    List<Trigger> triggers = new ArrayList<>(schema.triggers());
    missing(Schema::virtualTables)
        .forEach(table -> keep(IndexedContent.require(table, old, declared), virtualTables));
    missing(Schema::indexes).filter(this::isKept).forEach(index -> keep(index, indexes));
    missing(Schema::views).forEach(view -> keep(view, views));
    Set<Identifier> owners = new HashSet<>();
    Stream.of(schema.tables(), views)
        .flatMap(List::stream)
        .forEach(object -> owners.add(object.name()));
    missing(Schema::triggers)
        .filter(trigger -> owners.contains(trigger.on()))
        .forEach(trigger -> keep(requireColumns(trigger), triggers));
    return new Schema(schema.tables(), virtualTables, indexes, views, triggers);
  }

  private Schema withUsedViews() {
    List<View> views = new ArrayList<>(declared.views());
    missing(Schema::views)
        .filter(view -> usedViews.contains(view.name()))
        .forEach(view -> keep(view, views));
    return new Schema(
        declared.tables(),
        declared.virtualTables(),
        declared.indexes(),
        views,
        declared.triggers());
  }

  private <T extends SchemaObject> void keep(T object, List<T> objects) {
    objects.add(object);
    kept.add(new KeptObject(object.kind(), object.name(), List.of(), object.sql()));
  }

  /** Returns the objects of the database whose names no file declares. */
  private <T extends SchemaObject> Stream<T> missing(Function<Schema, List<T>> kind) {
    return Stream.concat(
            kind.apply(old).stream(),
            kind.apply(original).stream().filter(object -> !old.has(object.name())))
        .filter(object -> !declared.has(object.name()));
  }

  private Trigger requireColumns(Trigger trigger) {
    Table table = old.table(trigger.on()).orElse(null);
    Table now = declared.table(trigger.on()).orElse(null);
    if (table != null && now != null) {
      WatchedColumns.of(trigger).stream()
          .filter(gone(table, now)::has)
          .findFirst()
          .ifPresent(
              column -> {
                throw KeptProblem.of(
                    trigger,
                    "it watches updates of column " + column + ", which no file declares",
                    place(now));
              });
    }
    return trigger;
  }

  /** Returns whether an index stays: Prisma can declare plain ones, and others go with columns. */
  private boolean isKept(Index index) {
    Table table = old.table(index.table()).orElse(null);
    Table now = declared.table(index.table()).orElse(null);
    if (table == null || now == null) {
      return false;
    }
    GoneColumns columns = gone.computeIfAbsent(table.name(), name -> GoneColumns.of(table, now));
    if (isPlain(index, table, now) || columns.haveAllOf(index)) {
      return false;
    }
    columns
        .in(index)
        .ifPresent(
            column -> {
              throw KeptProblem.of(
                  index, "it names column " + column + ", which no file declares", place(now));
            });
    return true;
  }

  private GoneColumns gone(Table table, Table now) {
    return gone.computeIfAbsent(table.name(), name -> GoneColumns.of(table, now));
  }

  /** Returns whether a datamodel could declare an index. */
  private static boolean isPlain(Index index, Table table, Table now) {
    return index.where() == null
        && index.parts().stream()
            .allMatch(
                part ->
                    table.columns().stream()
                        .filter(column -> part.expression().isColumn(column.name()))
                        .filter(c -> c.isStorable() || now.column(c.name()).isPresent())
                        .anyMatch(c -> c.effectiveCollation().equals(part.collation())));
  }

  /** Refuses views and triggers that compile now but not with the declared tables. */
  private void refuseBroken(Schema schema) {
    Set<Identifier> names = new HashSet<>();
    kept.stream()
        .filter(object -> object.kind().equals("view") || object.kind().equals("trigger"))
        .forEach(object -> names.add(object.name()));
    if (names.isEmpty()) {
      return;
    }
    Set<Identifier> before = new HashSet<>();
    BrokenObjects.in(original, ignoredTables).keySet().forEach(o -> before.add(o.name()));
    BrokenObjects.in(schema, ignoredTables)
        .forEach(
            (object, error) -> {
              if (names.contains(object.name()) && !before.contains(object.name())) {
                throw KeptProblem.of(object, error, null);
              }
            });
  }
}
