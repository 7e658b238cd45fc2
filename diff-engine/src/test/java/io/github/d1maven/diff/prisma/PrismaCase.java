package io.github.d1maven.diff.prisma;

import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A datamodel with the answer of Prisma's own engine.
 *
 * @param name its name
 * @param files its text
 * @param accepted whether Prisma accepts it
 * @param answer the SQL, or the errors
 */
record PrismaCase(String name, List<SqlScript> files, boolean accepted, String answer) {
  static final Path RESOURCES = Path.of("src", "test", "resources", "prisma");

  private static final String SCHEMA = "schema.prisma";
  private static final String EMPTY = "-- This is an empty migration.";

  /** Returns the cases of a file: texts under {@code ==== name}, answers under {@code ==>}. */
  static List<PrismaCase> inFile(Path file) {
    List<PrismaCase> cases = new ArrayList<>();
    for (String block : ("\n" + read(file)).split("\n==== ", -1)) {
      if (!block.isEmpty()) {
        cases.add(ofBlock(block));
      }
    }
    return cases;
  }

  private static PrismaCase ofBlock(String block) {
    int behindName = block.indexOf('\n') + 1;
    int mark = block.indexOf("\n==> ") + 1;
    int behindMark = block.indexOf('\n', mark);
    String text = block.substring(behindName, mark).replace("\\EOF\n", "");
    String answer = behindMark < 0 ? "" : block.substring(behindMark).strip();
    boolean accepted =
        block.substring(mark, behindMark < 0 ? block.length() : behindMark).endsWith("accepted");
    return new PrismaCase(
        block.substring(0, behindName - 1), List.of(new SqlScript(SCHEMA, text)), accepted, answer);
  }

  /** Returns the 40 examples: a file or folder each, with Prisma's answer next to it. */
  static List<PrismaCase> examples() {
    Path folder = RESOURCES.resolve("examples");
    return list(folder).stream()
        .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".prisma"))
        .map(path -> example(folder, path))
        .toList();
  }

  private static PrismaCase example(Path folder, Path path) {
    String name = path.getFileName().toString().replace(".prisma", "");
    Path ddl = folder.resolve(name + ".ddl.sql");
    boolean accepted = Files.exists(ddl);
    String answer = read(accepted ? ddl : folder.resolve(name + ".errors.json"));
    return new PrismaCase(name, files(path), accepted, answer.replace(EMPTY, "").strip());
  }

  private static List<SqlScript> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(new SqlScript(SCHEMA, read(path)));
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().endsWith(".prisma"))
          .sorted()
          .map(
              file ->
                  new SqlScript(path.relativize(file).toString().replace('\\', '/'), read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the SQL that we make of it, or the report of why not. */
  String ours() {
    try {
      return PrismaSchema.toSql(files).text().strip();
    } catch (PrismaSchemaException e) {
      return e.getMessage();
    }
  }

  /** Returns whether we refuse it. */
  boolean isRefused() {
    try {
      PrismaSchema.toSql(files);
      return false;
    } catch (PrismaSchemaException e) {
      return true;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
