package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where <a href="https://www.prisma.io/docs/orm/prisma-schema/overview/location">Prisma looks</a>
 * for its schema in the directory of a project: {@code prisma.schema} in {@code package.json}, then
 * {@code prisma/schema.prisma}, {@code schema.prisma} or the folder {@code prisma/schema}. Prisma
 * takes the first one, in an order that depends on its version; here several are refused.
 *
 * @param basedir the project's directory
 */
record PrismaLocations(Path basedir) {

  /** The places to look in, for messages. */
  static final String PLACES =
      "prisma/schema.prisma, schema.prisma,\nprisma/schema/**.prisma and prisma.schema of package.json";

  private static final String PACKAGE = "package.json";
  private static final String FOLDER = "prisma";
  private static final String FILE = "schema.prisma";
  private static final String IN_FOLDER = FOLDER + "/" + FILE;
  private static final String FOLDER_OF_PARTS = FOLDER + "/schema";

  /** Returns whether there is something at one of the places. Does not judge it. */
  boolean exist() {
    return !atDefaults().isEmpty() || inPackageJson().isPresent();
  }

  /**
   * Returns the file or folder of the schema, relative to the project's directory or absolute.
   *
   * @throws ConfigurationException if there are several
   */
  Optional<String> find() {
    Optional<String> named = inPackageJson();
    if (named.isPresent()) {
      return named;
    }
    List<String> found = atDefaults();
    boolean hasParts =
        found.contains(IN_FOLDER) && SourceFiles.prisma(basedir.resolve(FOLDER)).size() > 1;
    if (found.size() > 1 || hasParts) {
      throw several(found, hasParts);
    }
    return found.stream().findFirst();
  }

  /**
   * Returns Prisma's configuration file, relative to the project's directory. It is a program,
   * which is not run.
   */
  Optional<String> config() {
    return Stream.of("ts", "mts", "cts", "js", "mjs", "cjs")
        .flatMap(type -> Stream.of("prisma.config." + type, ".config/prisma." + type))
        .filter(name -> Files.isRegularFile(basedir.resolve(name)))
        .findFirst();
  }

  /**
   * Returns what to tell a user about a configuration file that may name another schema than the
   * one that was found.
   */
  Optional<String> notice(String found) {
    return config()
        .filter(
            name ->
                !text(basedir.resolve(name))
                    .matches("(?s).*[\"'](\\./)?\\Q" + found + "\\E/?[\"'].*"))
        .map(name -> name + " is a program and is not run; the schema is read from " + found);
  }

  private Optional<String> inPackageJson() {
    Path file = basedir.resolve(PACKAGE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    @Nullable ConfigNode prisma = ConfigNode.root(ConfigDocument.read(file)).object("prisma");
    @Nullable String path = prisma == null ? null : prisma.text("schema");
    if (prisma == null || path == null) {
      return Optional.empty();
    }
    if (!Files.exists(basedir.resolve(path))) {
      throw new ConfigurationException(
          Problem.of("the Prisma schema " + path + " does not exist")
              .at(prisma.location())
              .because(PACKAGE + " names it as prisma.schema")
              .help("correct the path")
              .help(new Remedy.Option("or specify the schema", "schema", "<path>")));
    }
    return Optional.of(path);
  }

  private List<String> atDefaults() {
    List<String> found = new ArrayList<>();
    Stream.of(IN_FOLDER, FILE)
        .filter(name -> Files.isRegularFile(basedir.resolve(name)))
        .forEach(found::add);
    Path parts = basedir.resolve(FOLDER_OF_PARTS);
    if (Files.isDirectory(parts) && !SourceFiles.prisma(parts).isEmpty()) {
      found.add(FOLDER_OF_PARTS);
    }
    return found;
  }

  private ConfigurationException several(List<String> found, boolean hasParts) {
    List<String> choices = new ArrayList<>(found);
    if (hasParts) {
      choices.add(FOLDER);
    }
    Problem problem =
        Problem.of("there are several Prisma schema files")
            .because(
                hasParts
                    ? IN_FOLDER
                        + " may be the whole schema or one file of several: found "
                        + String.join(", ", parts())
                    : "found " + String.join(" and ", found));
    for (String choice : choices) {
      String purpose =
          Files.isDirectory(basedir.resolve(choice))
              ? "to use all files of the folder " + choice
              : "to use " + choice + " alone";
      problem = problem.help(new Remedy.Option(purpose, "schema", choice));
    }
    return new ConfigurationException(problem);
  }

  private List<String> parts() {
    return SourceFiles.prisma(basedir.resolve(FOLDER)).stream()
        .map(file -> SourceFiles.slashed(basedir.relativize(file)))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
