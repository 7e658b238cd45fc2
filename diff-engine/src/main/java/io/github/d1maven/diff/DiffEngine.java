package io.github.d1maven.diff;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.change.RenameHints;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.inspect.SchemaLoader;
import io.github.d1maven.diff.inspect.SchemaLoader.NotPlainException;
import io.github.d1maven.diff.inspect.SchemaMismatchException;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.UnverifiedPlanException;
import io.github.d1maven.diff.plan.planner.Planner;
import io.github.d1maven.diff.prisma.PrismaSchemaException;
import io.github.d1maven.diff.prisma.beside.SameColumns;
import io.github.d1maven.diff.prisma.beside.Undeclared;
import io.github.d1maven.diff.prisma.beside.Undeclared.Completion;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.proof.ExpressionDepth;
import io.github.d1maven.diff.proof.PlanVerifier;
import io.github.d1maven.diff.rename.Obstacles;
import io.github.d1maven.diff.rename.RenamePlanner;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads schemas, compares them and plans the migration from one to the other. Stateless, without
 * clock, randomness or file access: the same input gives the same bytes.
 */
public final class DiffEngine {
  private static final Identifier PRISMA_MIGRATIONS = new Identifier("_prisma_migrations");

  private final Set<Identifier> ignoredTables;
  private final SchemaLoader loader;

  /** Creates an engine that ignores wrangler's table {@code d1_migrations}, and Prisma's. */
  public DiffEngine() {
    this(Set.of(new Identifier("d1_migrations")));
  }

  /**
   * @param ignoredTables tables that are not part of any schema, such as the migrations table;
   *     {@code _prisma_migrations}, that of Prisma, is one of them anyway
   */
  public DiffEngine(Set<Identifier> ignoredTables) {
    this(new SchemaLoader(withPrisma(ignoredTables)));
  }

  private DiffEngine(SchemaLoader loader) {
    this.ignoredTables = loader.ignoredTables();
    this.loader = loader;
  }

  private static Set<Identifier> withPrisma(Set<Identifier> tables) {
    Set<Identifier> ignored = new HashSet<>(tables);
    ignored.add(PRISMA_MIGRATIONS);
    return Set.copyOf(ignored);
  }

  /** Returns an engine to which every table is part of the schema, to copy whole databases. */
  public static DiffEngine ignoringNothing() {
    return new DiffEngine(new SchemaLoader(Set.of()));
  }

  /**
   * Returns the schema described by a source.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if SQLite or D1 refuses a statement
   * @throws PrismaSchemaException if an SQL file declares a table of a Prisma schema with other
   *     columns
   */
  public Schema read(SchemaSource source) {
    try {
      Schema schema = readPlainOrReplay(source);
      SqlScript datamodel = source.datamodel();
      return datamodel == null ? schema : withDatamodel(schema, datamodel, source.scripts());
    } catch (SchemaMismatchException e) {
      throw e.declaredIn(source.scripts());
    }
  }

  private Schema withDatamodel(Schema schema, SqlScript script, List<SqlScript> scripts) {
    Schema datamodel = read(SchemaSource.of(script));
    List<Problem> problems = SameColumns.problems(datamodel, script, schema, scripts);
    if (!problems.isEmpty()) {
      throw new PrismaSchemaException(problems);
    }
    return SameColumns.withoutDoubled(datamodel, schema);
  }

  private Schema readPlainOrReplay(SchemaSource source) {
    try {
      if (source.live().isEmpty()) {
        return loader.load(source.scripts(), source.existing());
      }
    } catch (NotPlainException e) {
      // The slower way reads every schema and explains its errors.
    }
    return replay(source);
  }

  private Schema replay(SchemaSource source) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.load(source.live());
      source.scripts().forEach(script -> database.replay(script, source.existing()));
      return SchemaReader.read(database, ignoredTables);
    }
  }

  /** Returns the renames given by comments in the scripts of a source. */
  public List<Rename> renameHints(SchemaSource source) {
    SqlScript datamodel = source.datamodel();
    return Stream.concat(
            source.scripts().stream().filter(s -> datamodel == null || s.origins() == null),
            Stream.ofNullable(datamodel))
        .flatMap(script -> RenameHints.in(script).stream())
        .toList();
  }

  /** Returns the differences between two schemas. */
  public SchemaDiff diff(Schema from, Schema to) {
    return SchemaDiffer.diff(from, to);
  }

  /** Returns the objects in which two schemas differ, such as {@code table "users"}; for drift. */
  public List<String> differences(Schema from, Schema to) {
    return diff(from, to).changes().stream().map(Change::subject).toList();
  }

  /**
   * Returns a verified plan from one schema to another: it was run on a copy of the first and
   * produced the second. What Prisma cannot declare is part of the second one as in {@link
   * #complete}; the plan lists it.
   *
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe way
   * @throws UnverifiedPlanException if the verification fails, which is a bug in this engine
   */
  public Plan plan(Schema from, Schema to, PlanOptions options) {
    RenamePlanner.Renamed renamed =
        new RenamePlanner(ignoredTables).rename(from, to, options.renames());
    Completion completion = complete(from, renamed.schema(), to, options);
    SchemaDiff diff = diff(renamed.schema(), completion.schema());
    Plan plan =
        Planner.plan(diff, options, ignoredTables, Obstacles::in, ExpressionDepth::isAllowed)
            .after(renamed.statements())
            .keeping(completion.kept());
    Declarations declarations = new Declarations(options.scripts());
    plan = new RenameAdvice(declarations).addTo(plan);
    new PlanVerifier(ignoredTables).verify(plan, from, diff);
    SchemaFaults faults =
        plan.isEmpty() ? SchemaFaults.NONE : SchemaFaults.of(diff.to(), diff.to(), ignoredTables);
    return faults.isEmpty()
        ? plan
        : plan.with(
            faults.hazards(SchemaFaults.of(from, renamed.schema(), ignoredTables), declarations));
  }

  /**
   * Returns what a plan from one schema to another produces: the second schema and, if it comes
   * from a Prisma schema, what the first one has, Prisma cannot declare and no file declares, such
   * as views, triggers and CHECK constraints.
   *
   * @param options its scripts tell what comes from a Prisma schema
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if something cannot be kept
   */
  public Schema complete(Schema from, Schema to, PlanOptions options) {
    Schema renamed = new RenamePlanner(ignoredTables).rename(from, to, options.renames()).schema();
    return complete(from, renamed, to, options).schema();
  }

  private Completion complete(Schema from, Schema renamed, Schema to, PlanOptions options) {
    if (!Undeclared.mayKeep(options.scripts())) {
      return new Completion(to, List.of());
    }
    return Undeclared.complete(
        from, renamed, to, options, ignoredTables, script -> read(SchemaSource.of(script)));
  }

  /** Returns the plan with {@link PlanOptions#DEFAULT}. */
  public Plan plan(Schema from, Schema to) {
    return plan(from, to, PlanOptions.DEFAULT);
  }
}
