package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Collects the names of the files below a folder that match a glob. */
final class MigrationWalk extends SimpleFileVisitor<Path> {

  /** How Java decodes bytes of a file name that are invalid in the locale's character set. */
  private static final String UNREADABLE = "\uFFFD";

  private final Path start;
  private final Glob glob;
  private final List<String> names = new ArrayList<>();

  private MigrationWalk(Path start, Glob glob) {
    this.start = start;
    this.glob = glob;
  }

  /**
   * Walks a folder and the subfolders in which files can match.
   *
   * @return names relative to the folder, with {@code /}, in no particular order
   */
  static List<String> find(Path folder, Glob glob) {
    try {
      var walk = new MigrationWalk(folder.toRealPath(), glob);
      Files.walkFileTree(walk.start, walk);
      return walk.names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.equals(start) || glob.reaches(name(folder))
        ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = name(file);
    if (attributes.isRegularFile() && glob.matches(name)) {
      requireReadable(name, file);
      names.add(name);
    }
    return FileVisitResult.CONTINUE;
  }

  private String name(Path path) {
    return start.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static void requireReadable(String name, Path file) {
    if (name.contains(UNREADABLE)) {
      throw new MigrationException(
          Problem.of("the name of migration " + name + " cannot be read")
              .at(Place.of(file))
              .because("the character set of Java is " + System.getProperty("sun.jnu.encoding"))
              .help("set LC_ALL=C.UTF-8, or use only ASCII characters in the name"));
    }
  }
}
