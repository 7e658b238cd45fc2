package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of migrations, interpreted as by wrangler (since 4.98).
 *
 * <p>A migration is a regular file that matches the pattern; symbolic links below the folder are
 * not followed, and hidden files are skipped unless the pattern has an explicit dot. Its recorded
 * name is its path relative to the folder.
 */
public final class MigrationsFolder {

  /** The highest number to which wrangler, which uses doubles, can still add one. */
  private static final long MAX_NUMBER = (1L << 53) - 1;

  private final Path directory;
  private final MigrationsPattern pattern;

  private MigrationsFolder(Path directory, MigrationsPattern pattern) {
    this.directory = directory;
    this.pattern = pattern;
  }

  /**
   * Describes a folder; nothing is read yet.
   *
   * @param rootDirectory where a relative pattern starts: the folder of wrangler's configuration
   *     file
   * @param migrationsDir the migrations folder, relative to {@code rootDirectory} or absolute; it
   *     need not exist
   * @param pattern wrangler's {@code migrations_pattern}, relative to {@code rootDirectory} or
   *     absolute, which must begin with the folder; null for {@code *.sql} in the folder
   * @return the folder
   * @throws MigrationException if the pattern is outside the folder or not supported
   */
  public static MigrationsFolder of(
      Path rootDirectory, Path migrationsDir, @Nullable String pattern) {
    Path root = rootDirectory.toAbsolutePath().normalize();
    Path directory = root.resolve(migrationsDir).normalize();
    return new MigrationsFolder(
        directory,
        pattern == null
            ? MigrationsPattern.DEFAULT
            : MigrationsPattern.within(root, directory, pattern));
  }

  /** Returns the absolute path of the folder. */
  public Path directory() {
    return directory;
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
                          ? "no file matches the pattern " + pattern.written() + ", and "
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
    return MigrationWalk.find(directory, pattern.glob()).stream()
        .sorted(MigrationOrder::compare)
        .map(name -> new MigrationFile(name, directory.resolve(name)))
        .toList();
  }

  /**
   * Names the next migration as {@code wrangler d1 migrations create} does: the highest number plus
   * one with at least four digits, and the message with {@code _} instead of blanks.
   *
   * @param message what the migration does, for example {@code add email}
   * @return a file name, for example {@code 0008_add_email.sql}
   * @throws MigrationException if the message cannot be used in a file name, if several migrations
   *     have the same number, or if the pattern does not match the name
   * @throws UncheckedIOException if the folder cannot be read
   */
  public String nextName(String message) {
    List<MigrationFile> files = list();
    DuplicateNumber.refuse(files, directory);
    long highest = files.stream().flatMapToLong(f -> f.number().stream()).reduce(0, Math::max);
    if (highest >= MAX_NUMBER) {
      throw new MigrationException(
          Problem.of("no migration number is left after " + highest)
              .at(Place.of(directory))
              .help("rename the last migration"));
    }
    String name = MigrationName.of(highest + 1, message);
    if (!pattern.glob().matches(name)) {
      throw new MigrationException(
          Problem.of("the pattern of migrations does not match the new migration " + name)
              .at(Place.of(directory))
              .because("the migrations_pattern is " + pattern.written())
              .help(
                  "change the pattern to find "
                      + MigrationsPattern.DEFAULT.written()
                      + " in the folder"));
    }
    return name;
  }

  /**
   * Writes a new migration atomically and never overwrites a file. The folder is created if
   * necessary.
   *
   * @param name a file name from {@link #nextName}
   * @param text the migration, written as UTF-8
   * @return the file written
   * @throws MigrationException if the file already exists
   * @throws UncheckedIOException if the file cannot be written
   */
  public MigrationFile write(String name, String text) {
    Path path = directory.resolve(name);
    try {
      Files.createDirectories(directory);
      AtomicFile.write(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MigrationFile(name, path);
  }
}
