package io.github.d1maven.core.check;

import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.trial.TrialScripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL files in the folder of tests. {@code <migration>.before.sql} inserts the rows that a
 * migration runs over, {@code <migration>.test.sql} asserts something after it; any other {@code
 * *.test.sql} asserts something after the last migration.
 */
public final class TestScripts {

  private static final String BEFORE = ".before.sql";
  private static final String TEST = ".test.sql";

  private final List<SqlScript> scripts;
  private final List<String> names;
  private final List<String> others;

  private TestScripts(List<SqlScript> scripts, List<String> names, List<String> others) {
    this.scripts = scripts;
    this.names = names;
    this.others = others;
  }

  /**
   * Reads the files of a folder, which need not exist.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static TestScripts in(Path folder, ScriptFiles files) {
    if (!Files.isDirectory(folder)) {
      return new TestScripts(List.of(), List.of(), List.of());
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> all =
          found.filter(path -> path.getFileName().toString().endsWith(".sql")).sorted().toList();
      List<Path> tests = all.stream().filter(TestScripts::isTest).toList();
      return new TestScripts(
          files.read(tests),
          tests.stream().map(path -> path.getFileName().toString()).toList(),
          all.stream().filter(path -> !isTest(path)).map(files::name).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTest(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(BEFORE) || name.endsWith(TEST);
  }

  /** Returns the SQL files whose names say neither what to insert nor what to assert. */
  List<String> others() {
    return others;
  }

  /**
   * Returns the scripts of a migration.
   *
   * @param migration its name
   * @param all the names of all migrations, in order
   */
  TrialScripts of(String migration, List<String> all) {
    boolean last = migration.equals(all.get(all.size() - 1));
    SqlScript before = null;
    List<SqlScript> assertions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String owner = owner(names.get(i), all);
      if (names.get(i).endsWith(BEFORE)) {
        before = migration.equals(owner) ? scripts.get(i) : before;
      } else if (migration.equals(owner) || (owner == null && last)) {
        assertions.add(scripts.get(i));
      }
    }
    return new TrialScripts(before, assertions);
  }

  /** Returns the scripts with rows for migrations that do not exist. */
  List<SqlScript> orphans(List<String> all) {
    List<SqlScript> orphans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).endsWith(BEFORE) && owner(names.get(i), all) == null) {
        orphans.add(scripts.get(i));
      }
    }
    return orphans;
  }

  private static @Nullable String owner(String name, List<String> all) {
    String stem = name.substring(0, name.length() - (name.endsWith(TEST) ? TEST : BEFORE).length());
    return all.stream()
        .filter(migration -> migration.equals(stem) || migration.equals(stem + ".sql"))
        .findFirst()
        .orElse(null);
  }
}
