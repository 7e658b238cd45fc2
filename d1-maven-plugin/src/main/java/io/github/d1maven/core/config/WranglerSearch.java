package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the wrangler configuration file of a project.
 *
 * <p>Wrangler prefers {@code wrangler.json} over {@code wrangler.jsonc} over {@code wrangler.toml}
 * and looks for each name in the directory and all its parents before it tries the next name. So a
 * {@code wrangler.json} in any parent takes precedence over a {@code wrangler.toml} in the project
 * itself.
 */
public final class WranglerSearch {

  private static final List<String> NAMES =
      List.of("wrangler.json", "wrangler.jsonc", "wrangler.toml");

  private WranglerSearch() {}

  /**
   * Finds the file to read.
   *
   * @param basedir the project's directory, where the search starts
   * @param explicit the file that the user specified, relative to {@code basedir} or absolute; null
   *     to search
   * @return the absolute path of the file, or empty if there is none in any parent
   * @throws ConfigurationException if {@code explicit} is not a file
   */
  public static Optional<Path> locate(Path basedir, @Nullable Path explicit) {
    Path start = basedir.toAbsolutePath().normalize();
    if (explicit == null) {
      return NAMES.stream().flatMap(name -> upwards(start, name)).findFirst();
    }
    Path file = start.resolve(explicit).normalize();
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException(
          Problem.of("the configuration file " + explicit + " does not exist")
              .because("looked for " + file)
              .help("correct the name, or omit it to search " + start + " and its parents"));
    }
    return Optional.of(file);
  }

  private static Stream<Path> upwards(Path start, String name) {
    return Stream.iterate(start, directory -> directory != null, Path::getParent)
        .map(directory -> directory.resolve(name))
        .filter(Files::isRegularFile);
  }
}
