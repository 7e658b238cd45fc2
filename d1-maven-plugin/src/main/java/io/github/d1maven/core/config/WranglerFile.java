package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The D1 databases of a wrangler configuration file. Keys that do not concern them are ignored. */
public final class WranglerFile {

  private static final String DATABASES = "d1_databases";

  private final Path path;
  private final ConfigNode root;

  private WranglerFile(Path path, ConfigNode root) {
    this.path = path;
    this.root = root;
  }

  /**
   * Reads a {@code .json}, {@code .jsonc} or {@code .toml} file.
   *
   * @param path the file
   * @return its content
   * @throws ConfigurationException if the text is malformed, with line and column
   * @throws UncheckedIOException if the file cannot be read
   */
  public static WranglerFile read(Path path) {
    return new WranglerFile(path, ConfigNode.root(ConfigDocument.read(path)));
  }

  /** Returns the file's path as it was given. */
  public Path path() {
    return path;
  }

  /**
   * Returns the databases that one environment sees.
   *
   * <p>In wrangler, {@code d1_databases} is not inherited: an environment has only the databases
   * that it lists itself. In a Pages project, an environment that is not listed means the top
   * level.
   *
   * @param environment the name of an environment under {@code env}; null for the top level
   * @return the databases in the order of the file, possibly none
   * @throws ConfigurationException if the environment does not exist, if it lists no databases
   *     while the top level does, or if a value is not of its type
   */
  public List<DatabaseEntry> databases(@Nullable String environment) {
    @Nullable List<ConfigNode> top = root.objects(DATABASES);
    @Nullable ConfigNode scope = environment == null ? root : environment(environment);
    @Nullable List<ConfigNode> entries = scope.objects(DATABASES);
    if (entries == null && top != null) {
      throw notInherited(String.valueOf(environment), scope);
    }
    return entries == null ? List.of() : entries.stream().map(DatabaseEntry::of).toList();
  }

  private ConfigNode environment(String name) {
    @Nullable ConfigNode environments = root.object("env");
    @Nullable ConfigNode environment = environments == null ? null : environments.object(name);
    if (environment != null) {
      return environment;
    }
    if (root.member("pages_build_output_dir") != null) {
      return root;
    }
    List<String> known = environments == null ? List.of() : environments.keys();
    throw new ConfigurationException(
        Problem.of("no environment \"" + name + "\" in " + path.getFileName())
            .at(environments == null ? Place.of(path) : environments.location())
            .because(
                known.isEmpty()
                    ? "the file has no environments"
                    : "its environments are " + String.join(", ", known))
            .help(
                new Remedy.Option(
                    "choose one, or none for the top level; CLOUDFLARE_ENV also sets it",
                    "env",
                    "<name>")));
  }

  private ConfigurationException notInherited(String name, ConfigNode environment) {
    return new ConfigurationException(
        Problem.of("environment \"" + name + "\" has no d1_databases")
            .at(environment.location())
            .because(
                "the file lists d1_databases at the top level, which an environment does not inherit")
            .help("repeat d1_databases under env." + name));
  }
}
