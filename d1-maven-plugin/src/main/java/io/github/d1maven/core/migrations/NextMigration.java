package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/**
 * The name of the next migration in a folder, in the style of the last one: a file as {@code
 * wrangler d1 migrations create} names it, or a folder as Prisma does, with the time in UTC. A
 * folder without migrations gets the first style that its pattern matches.
 *
 * @param directory the migrations folder
 * @param pattern selects the migrations in it
 * @param files the migrations in their order
 * @param clock the time for names in Prisma's style
 */
record NextMigration(
    Path directory, MigrationsPattern pattern, List<MigrationFile> files, InstantSource clock) {

  private static final String FILE_IN_FOLDER = "/migration.sql";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /** The number of digits of a time. */
  private static final int DIGITS = 14;

  /** The highest number to which wrangler, which uses doubles, can still add one. */
  private static final long MAX_NUMBER = (1L << 53) - 1;

  /**
   * Returns the name.
   *
   * @param message what the migration does
   * @throws MigrationException if the message cannot be used in a file name, if several migrations
   *     have the same number, or if the pattern does not match the name
   */
  String name(String message) {
    DuplicateNumber.refuse(files, directory);
    String file = MigrationName.of(nextNumber(), message) + ".sql";
    String inFolder = MigrationName.of(nextFolder(), message) + FILE_IN_FOLDER;
    boolean folders = !files.isEmpty() && files.get(files.size() - 1).name().contains("/");
    return (folders ? List.of(inFolder, file) : List.of(file, inFolder))
        .stream()
            .filter(pattern.glob()::matches)
            .findFirst()
            .orElseThrow(() -> unmatched(folders ? inFolder : file));
  }

  private long highest() {
    return files.stream().flatMapToLong(file -> file.number().stream()).reduce(0, Math::max);
  }

  private String nextNumber() {
    long highest = highest();
    if (highest >= MAX_NUMBER) {
      throw new MigrationException(
          Problem.of("no migration number is left after " + highest)
              .at(Place.of(directory))
              .help("rename the last migration"));
    }
    return String.format(Locale.ROOT, "%04d", highest + 1);
  }

  /** A time, unless the folders are numbered otherwise. Prisma's first one may have number 0. */
  private String nextFolder() {
    long highest = highest();
    String last = String.valueOf(highest);
    if (highest != 0 && last.length() != DIGITS) {
      return nextNumber();
    }
    String now = TIME.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    return last.length() < DIGITS || now.compareTo(last) > 0 ? now : secondAfter(last);
  }

  private String secondAfter(String time) {
    try {
      return TIME.format(LocalDateTime.parse(time, TIME).plusSeconds(1));
    } catch (DateTimeParseException e) {
      return nextNumber();
    }
  }

  private MigrationException unmatched(String name) {
    return new MigrationException(
        Problem.of("the pattern of migrations does not match the new migration " + name)
            .at(Place.of(directory))
            .because("the migrations_pattern is " + pattern.written())
            .help(
                "change the pattern to find "
                    + MigrationsPattern.DEFAULT.written()
                    + " or "
                    + MigrationsPattern.FOLDERS.written()
                    + " in the folder"));
  }
}
