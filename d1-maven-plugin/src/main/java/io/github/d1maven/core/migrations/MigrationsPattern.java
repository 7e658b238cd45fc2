package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Selects the migrations among the files of the migrations folder.
 *
 * @param written the pattern as the user wrote it
 * @param glob the same, relative to the folder
 */
record MigrationsPattern(String written, Glob glob) {

  /** Wrangler's default. */
  static final MigrationsPattern DEFAULT = new MigrationsPattern("*.sql", Glob.of("*.sql"));

  /** The migrations of Prisma and others, each in a folder of its own. */
  static final MigrationsPattern FOLDERS =
      new MigrationsPattern("*/migration.sql", Glob.of("*/migration.sql"));

  private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/");

  /**
   * Parses a pattern.
   *
   * @param root the absolute folder to which it is relative
   * @param directory the absolute migrations folder, in which it must stay
   * @param pattern the pattern, relative to {@code root} or absolute
   * @throws MigrationException if it leaves the folder or is not supported
   */
  static MigrationsPattern within(Path root, Path directory, String pattern) {
    String folder = withSlash(slashed(directory.toString()));
    String slashed = slashed(pattern);
    String normal =
        normalize(
            ABSOLUTE.matcher(slashed).lookingAt()
                ? slashed
                : withSlash(slashed(root.toString())) + slashed);
    if (!normal.startsWith(folder)) {
      String relative = slashed(root.relativize(directory).toString());
      String example = relative.isEmpty() ? "*.sql" : relative + "/*.sql";
      throw new MigrationException(
          Problem.of("the migrations_pattern " + pattern + " is not in the migrations folder")
              .at(Place.of(directory))
              .because("it resolves to " + normal + " in " + root)
              .help("begin the pattern with the folder, for example " + example));
    }
    return new MigrationsPattern(pattern, Glob.of(normal.substring(folder.length())));
  }

  private static String slashed(String path) {
    return path.replace('\\', '/');
  }

  private static String withSlash(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /** Resolves {@code .} and {@code ..} and removes empty names in an absolute path. */
  private static String normalize(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", names);
  }
}
