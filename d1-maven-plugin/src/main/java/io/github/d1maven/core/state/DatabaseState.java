package io.github.d1maven.core.state;

import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of a project's database at one time: what was read from it, how the migrations folder
 * compares with that, and the resulting schemas. Each part is computed once, when it is first
 * requested. Not thread-safe.
 */
public final class DatabaseState {

  private final Project project;
  private final Function<SchemaSource, Schema> reader;
  private @Nullable Snapshot snapshot;
  private @Nullable History history;
  private @Nullable PrismaHistory prisma;
  private @Nullable Schema live;
  private @Nullable Schema replayed;
  private @Nullable Schema upcoming;
  private @Nullable List<String> drift;
  private final Map<List<MigrationFile>, List<MigrationStep>> steps = new HashMap<>();

  /**
   * @param reader reads schemas as {@link Project#engine} does
   */
  public DatabaseState(Project project, Function<SchemaSource, Schema> reader) {
    this.project = project;
    this.reader = reader;
  }

  /** Returns the state of a project's database. Nothing is read yet. */
  public static DatabaseState of(Project project) {
    return new DatabaseState(project, project.engine()::read);
  }

  /** Returns the project. */
  public Project project() {
    return project;
  }

  /**
   * Returns the content of the database.
   *
   * @throws io.github.d1maven.core.database.DatabaseException if it cannot be read
   */
  public Snapshot snapshot() {
    if (snapshot == null) {
      snapshot = project.database().read();
    }
    return snapshot;
  }

  /** Returns how the migrations folder compares with what the database has recorded. */
  public History history() {
    if (history == null) {
      history = History.of(project.migrations().list(), snapshot().appliedNames());
    }
    return history;
  }

  /** Returns how the migrations folder compares with what Prisma has recorded in the database. */
  public PrismaHistory prisma() {
    if (prisma == null) {
      prisma =
          snapshot().hasTable(PrismaMigration.TABLE)
              ? PrismaHistory.of(project.database().prismaMigrations(), project.migrations().list())
              : new PrismaHistory(List.of());
    }
    return prisma;
  }

  /** Returns the pending migrations that Prisma has applied before. */
  public List<MigrationFile> appliedByPrisma() {
    return prisma().appliedAmong(history().pending());
  }

  /** Returns the state after migrations are recorded as applied without running them. */
  public DatabaseState recording(List<MigrationFile> files) {
    DatabaseState state = new DatabaseState(project, reader);
    state.snapshot = snapshot().recording(files.stream().map(MigrationFile::name).toList());
    state.prisma = prisma();
    return state;
  }

  /**
   * Returns the migrations that are about to run.
   *
   * @throws AppliedByPrismaException if Prisma has applied one of them before
   */
  public List<MigrationFile> pending() {
    requireNotAppliedByPrisma();
    return history().pending();
  }

  /**
   * Refuses pending migrations that Prisma has applied before.
   *
   * @throws AppliedByPrismaException if there is one
   */
  public void requireNotAppliedByPrisma() {
    List<MigrationFile> again = appliedByPrisma();
    if (!again.isEmpty()) {
      throw new AppliedByPrismaException(
          project.database().identity(), project.database().ledger(), again);
    }
  }

  /**
   * Returns the current schema of the database.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if it cannot be rebuilt in memory
   */
  public Schema live() {
    if (live == null) {
      live = reader.apply(SchemaSource.live(snapshot().objects()));
    }
    return live;
  }

  /**
   * Returns the schema that results from the recorded migrations, in the order of recording. The
   * ledger table exists for migrations that touch it; statements that wrangler removes from a
   * migration are skipped.
   *
   * @throws UnknownMigrationsException if the folder lacks one of them
   * @throws io.github.d1maven.diff.sql.SqlTextException if one of them fails
   */
  public Schema replayed() {
    if (replayed == null) {
      replayed = reader.apply(SchemaSource.existing(scripts(recorded())));
    }
    return replayed;
  }

  private List<MigrationFile> recorded() {
    if (!history().unknown().isEmpty()) {
      throw new UnknownMigrationsException(project.database().identity(), history().unknown());
    }
    Map<String, MigrationFile> files =
        history().applied().stream()
            .collect(Collectors.toMap(MigrationFile::name, Function.identity()));
    return snapshot().appliedNames().stream().map(files::get).filter(Objects::nonNull).toList();
  }

  /**
   * Returns the schema that the database will have after the pending migrations.
   *
   * @throws AppliedByPrismaException if Prisma has applied one of them before
   * @throws io.github.d1maven.diff.sql.SqlTextException if one of them fails
   */
  public Schema upcoming() {
    if (upcoming == null) {
      upcoming = after(pending());
    }
    return upcoming;
  }

  /**
   * Returns the schema that the database will have after some of the pending migrations.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if one of them fails
   */
  public Schema after(List<MigrationFile> pending) {
    return pending.isEmpty()
        ? live()
        : reader.apply(SchemaSource.live(snapshot().objects()).then(scripts(pending)));
  }

  /**
   * Returns some of the pending migrations with the schemas before and after each, up to the first
   * one that fails.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if the current schema cannot be rebuilt in
   *     memory
   */
  public List<MigrationStep> steps(List<MigrationFile> pending) {
    return steps.computeIfAbsent(pending, this::replay);
  }

  private List<MigrationStep> replay(List<MigrationFile> pending) {
    ProjectFiles files = project.withoutDatabase();
    return MigrationStep.replay(
            live(),
            files.ledgerScript(),
            pending.stream().map(file -> files.files().read(file.path())).toList(),
            files.ignored())
        .steps();
  }

  /**
   * Returns the objects that differ between the database and the result of its recorded migrations;
   * empty if it has not drifted.
   *
   * @throws UnknownMigrationsException if the folder lacks a recorded migration
   */
  public List<String> drift() {
    if (drift == null) {
      drift = project.engine().differences(replayed(), live());
    }
    return drift;
  }

  /**
   * Refuses a database that has drifted.
   *
   * @throws DriftException naming the objects that differ
   * @throws AppliedByPrismaException if it does because Prisma has applied pending migrations
   * @throws UnknownMigrationsException if the folder lacks a recorded migration
   */
  public void requireNoDrift() {
    if (!drift().isEmpty()) {
      pending();
      throw new DriftException(project.database().identity(), drift());
    }
  }

  private List<SqlScript> scripts(List<MigrationFile> migrations) {
    List<SqlScript> scripts = new ArrayList<>();
    scripts.add(project.withoutDatabase().ledgerScript());
    migrations.forEach(file -> scripts.add(project.files().read(file.path())));
    return scripts;
  }
}
