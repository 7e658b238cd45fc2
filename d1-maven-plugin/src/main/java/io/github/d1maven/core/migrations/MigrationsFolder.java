package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of migrations, interpreted as by wrangler (since 4.98). Without a pattern, a folder of
 * Prisma's is recognized too: one without {@code .sql} files that has {@code migration_lock.toml}
 * or folders with a {@code migration.sql}.
 *
 * <p>A migration is a regular file that matches the pattern; symbolic links below the folder are
 * not followed, and hidden files are skipped unless the pattern has an explicit dot. Its recorded
 * name is its path relative to the folder.
 */
public final class MigrationsFolder {

  /** What Prisma writes beside its migrations. */
  private static final String LOCK = "migration_lock.toml";

  private final Path root;
  private final Path directory;
  private final @Nullable MigrationsPattern given;
  private final InstantSource clock;

  private MigrationsFolder(
      Path root, Path directory, @Nullable MigrationsPattern given, InstantSource clock) {
    this.root = root;
    this.directory = directory;
    this.given = given;
    this.clock = clock;
  }

  /**
   * Describes a folder; nothing is read yet.
   *
   * @param rootDirectory where a relative pattern starts: the folder of wrangler's configuration
   *     file
   * @param migrationsDir the migrations folder, relative to {@code rootDirectory} or absolute; it
   *     need not exist
   * @param pattern wrangler's {@code migrations_pattern}, relative to {@code rootDirectory} or
   *     absolute, which must begin with the folder; null for {@code *.sql} in the folder, or {@code
   *     *\/migration.sql} if the folder is one of Prisma's
   * @param clock the time for names of new migrations
   * @return the folder
   * @throws MigrationException if the pattern is outside the folder or not supported
   */
  public static MigrationsFolder of(
      Path rootDirectory, Path migrationsDir, @Nullable String pattern, InstantSource clock) {
    Path root = rootDirectory.toAbsolutePath().normalize();
    Path directory = root.resolve(migrationsDir).normalize();
    return new MigrationsFolder(
        root,
        directory,
        pattern == null ? null : MigrationsPattern.within(root, directory, pattern),
        clock);
  }

  /** Returns the absolute path of the folder. */
  public Path directory() {
    return directory;
  }

  /**
   * Returns the {@code migrations_pattern} that wrangler needs to find the migrations; empty if it
   * finds them without one, or if one is configured.
   */
  public Optional<String> missingPattern() {
    String folder = root.relativize(directory).toString().replace('\\', '/');
    return given == null && pattern().equals(MigrationsPattern.FOLDERS)
        ? Optional.of((folder.isEmpty() ? "" : folder + "/") + pattern().written())
        : Optional.empty();
  }

  private MigrationsPattern pattern() {
    if (given != null) {
      return given;
    }
    boolean folders =
        Files.isDirectory(directory)
            && find(MigrationsPattern.DEFAULT).isEmpty()
            && (Files.exists(directory.resolve(LOCK))
                || !find(MigrationsPattern.FOLDERS).isEmpty());
    return folders ? MigrationsPattern.FOLDERS : MigrationsPattern.DEFAULT;
  }

  private List<String> find(MigrationsPattern pattern) {
    return MigrationWalk.find(directory, pattern.glob());
  }

  /**
   * Lists the migrations from which a database is rebuilt.
   *
   * @return the migrations in wrangler's order; at least one
   * @throws MigrationException if there is none, or as {@link #list}
   */
  public List<MigrationFile> listForRebuild() {
    List<MigrationFile> files = list();
    if (files.isEmpty()) {
      String fact =
          Files.exists(directory)
              ? "the migrations folder has no migrations"
              : "the migrations folder does not exist";
      throw new MigrationException(
          Problem.of(fact)
              .at(Place.of(directory))
              .because(
                  (Files.exists(directory)
                          ? "no file matches the pattern " + pattern().written() + ", and "
                          : "")
                      + "a database rebuilt from it would be empty")
              .leaving("nothing was dropped")
              .help(
                  new Remedy.Run(
                      "write the first migration",
                      "create",
                      List.of(new Remedy.Option("name", "first_tables"))))
              .help(new Remedy.Option("or specify the folder", "migrationsDir", "<folder>")));
    }
    return files;
  }

  /**
   * Lists the migrations in wrangler's order: by leading number, then by name, those without a
   * number last.
   *
   * @return the migrations; none if the folder does not exist
   * @throws MigrationException if the folder is not a folder or a name cannot be read
   * @throws UncheckedIOException if the folder cannot be read
   */
  public List<MigrationFile> list() {
    if (!Files.exists(directory)) {
      return List.of();
    }
    if (!Files.isDirectory(directory)) {
      throw new MigrationException(
          Problem.of("the path of the migrations folder is not a folder").at(Place.of(directory)));
    }
    return find(pattern()).stream()
        .sorted(MigrationOrder::compare)
        .map(name -> new MigrationFile(name, directory.resolve(name)))
        .toList();
  }

  /**
   * Names the next migration as {@code wrangler d1 migrations create} does: the highest number plus
   * one with at least four digits, and the message with {@code _} instead of blanks. If the last
   * migration is in a folder of its own, or if the pattern requires it, the name is one of
   * Prisma's: a folder that begins with the time, but later than the last one.
   *
   * @param message what the migration does, for example {@code add email}
   * @return a recorded name, for example {@code 0008_add_email.sql} or {@code
   *     20261127114500_add_email/migration.sql}
   * @throws MigrationException if the message cannot be used in a file name, if several migrations
   *     have the same number, or if the pattern does not match the name
   * @throws UncheckedIOException if the folder cannot be read
   */
  public String nextName(String message) {
    return new NextMigration(directory, pattern(), list(), clock).name(message);
  }

  /**
   * Writes a new migration atomically and never overwrites a file. Its folder is created if
   * necessary.
   *
   * @param name a name from {@link #nextName}
   * @param text the migration, written as UTF-8
   * @return the file written
   * @throws MigrationException if the file already exists
   * @throws UncheckedIOException if the file cannot be written
   */
  public MigrationFile write(String name, String text) {
    Path path = directory.resolve(name);
    try {
      boolean hadFolder = Files.exists(path.getParent());
      Files.createDirectories(path.getParent());
      try {
        AtomicFile.write(path, text);
      } finally {
        if (!hadFolder && !Files.exists(path)) {
          Files.delete(path.getParent());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MigrationFile(name, path);
  }

  /**
   * Replaces the text of a migration atomically.
   *
   * @throws UncheckedIOException if the file cannot be written; it is as before then
   */
  public void rewrite(MigrationFile migration, String text) {
    try {
      AtomicFile.replace(migration.path(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
