package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the declared schema: SQL files, the files of one Prisma schema, or both.
 *
 * @param files absolute paths in the order in which they are read, at least one
 * @param notices what the user should know about the choice, one line each
 */
public record SchemaFiles(List<Path> files, List<String> notices) {

  private static final String NAME = "schema";
  private static final Pattern PRISMA_CONFIG =
      Pattern.compile("(.*/)?(prisma\\.config|\\.config/prisma)\\.[mc]?[jt]s");

  /** Copies the lists. */
  public SchemaFiles {
    files = List.copyOf(files);
    notices = List.copyOf(notices);
  }

  /**
   * Finds the files.
   *
   * @param basedir the absolute path of the project's directory
   * @param given files and folders, relative to {@code basedir} or absolute, separated by commas;
   *     null to look for {@code src/main/d1/schema.sql}, for the folder {@code src/main/d1/schema},
   *     and where Prisma looks for its schema
   * @return the files
   * @throws ConfigurationException if there are none, or if it is unclear which ones are meant
   */
  public static SchemaFiles find(Path basedir, @Nullable String given) {
    return given == null
        ? byDefault(basedir)
        : new SchemaFiles(
            paths(basedir, given).flatMap(path -> given(basedir, path)).distinct().toList(),
            List.of());
  }

  /**
   * Finds the files of a schema that need not exist.
   *
   * @return empty if nothing is given and there is none at the default places; else as {@link
   *     #find}
   */
  public static Optional<SchemaFiles> findIfAny(Path basedir, @Nullable String given) {
    boolean none =
        given == null
            && SqlSources.byDefault(basedir, NAME).isEmpty()
            && new PrismaLocations(basedir).find().isEmpty();
    return none ? Optional.empty() : Optional.of(find(basedir, given));
  }

  /** Returns whether a project declares a schema at one of the default places. */
  public static boolean existIn(Path basedir) {
    return Files.exists(basedir.resolve(SqlSources.FOLDER)) || new PrismaLocations(basedir).exist();
  }

  /** Splits a list of paths at its commas, unless the text is the path of something that exists. */
  public static Stream<String> paths(Path basedir, String given) {
    return Files.exists(basedir.resolve(given))
        ? Stream.of(given)
        : Stream.of(given.split(",")).map(String::strip).filter(path -> !path.isEmpty());
  }

  private static SchemaFiles byDefault(Path basedir) {
    var prisma = new PrismaLocations(basedir);
    List<Path> sql = SqlSources.byDefault(basedir, NAME);
    Optional<String> datamodel = prisma.find();
    if (datamodel.isEmpty()) {
      if (sql.isEmpty()) {
        throw missing(basedir, prisma);
      }
      return new SchemaFiles(sql, List.of());
    }
    if (!sql.isEmpty()) {
      throw twoKinds(basedir, sql, datamodel.get());
    }
    return new SchemaFiles(
        given(basedir, datamodel.get()).toList(), prisma.notice(datamodel.get()).stream().toList());
  }

  private static Stream<Path> given(Path basedir, String given) {
    Path path = basedir.resolve(given).normalize();
    if (PRISMA_CONFIG.matcher(SourceFiles.slashed(path)).matches()) {
      throw new ConfigurationException(
          Problem.of(given + " is not a schema")
              .because("it is a program that tells Prisma where the schema is, and it is not run")
              .help(
                  new Remedy.Option(
                      "specify the schema that it names", NAME, "prisma/schema.prisma")));
    }
    return SourceFiles.existing(
        path,
        given,
        Files.isDirectory(path) ? inFolder(path, given) : List.of(path),
        ".sql or .prisma files")
        .stream();
  }

  /** A folder with Prisma files often has the migrations too, which declare nothing. */
  private static List<Path> inFolder(Path folder, String given) {
    List<Path> prisma = SourceFiles.prisma(folder);
    if (prisma.isEmpty()) {
      return SourceFiles.sql(folder);
    }
    List<Path> sql = SourceFiles.declarations(folder);
    if (!sql.isEmpty()) {
      String first = given + "/" + SourceFiles.slashed(folder.relativize(sql.get(0)));
      String datamodel = given + "/" + SourceFiles.slashed(folder.relativize(prisma.get(0)));
      throw new ConfigurationException(
          Problem.of("the folder " + given + " has SQL files and Prisma files")
              .because(
                  "found %s and %s, and it is unclear which of them declare the schema"
                      .formatted(datamodel, first))
              .help(
                  new Remedy.Option(
                      "name the files, separated by commas", NAME, datamodel + "," + first)));
    }
    return prisma;
  }

  private static ConfigurationException twoKinds(Path basedir, List<Path> sql, String datamodel) {
    Path folder = basedir.resolve(SqlSources.FOLDER);
    String name = sql.get(0).equals(folder.resolve("schema.sql")) ? "schema.sql" : NAME;
    String declared = SqlSources.FOLDER + "/" + name;
    return new ConfigurationException(
        Problem.of("the schema exists both in SQL and as a Prisma schema")
            .because(
                "found %s and %s, and it is unclear which of them declares the schema"
                    .formatted(declared, datamodel))
            .help(new Remedy.Option("to use the Prisma schema", NAME, datamodel))
            .help(new Remedy.Option("to use the SQL", NAME, declared))
            .help(
                new Remedy.Option(
                    "to use both, the SQL for what Prisma cannot declare",
                    NAME,
                    datamodel + "," + declared)));
  }

  private static ConfigurationException missing(Path basedir, PrismaLocations prisma) {
    List<String> causes = new ArrayList<>();
    causes.add(
        "looked for %1$s/schema.sql, %1$s/schema/**.sql, %2$s in\n%3$s"
            .formatted(SqlSources.FOLDER, PrismaLocations.PLACES, basedir));
    prisma
        .config()
        .ifPresent(
            name -> causes.add(name + " is a program that may name a schema; it is not run"));
    return new ConfigurationException(
        Problem.of("there is no schema")
            .because(String.join(";\n", causes))
            .help(
                "write the schema as CREATE statements to %s/schema.sql"
                    .formatted(SqlSources.FOLDER))
            .help("or as a Prisma schema to prisma/schema.prisma")
            .help(new Remedy.Option("or specify another file or folder", NAME, "<path>")));
  }
}
