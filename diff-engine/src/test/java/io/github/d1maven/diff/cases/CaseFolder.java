package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One case on disk. */
record CaseFolder(Path folder) {
  private static final Path ROOT = Path.of("src", "test", "resources", "cases");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  /** All cases, in the order of their names. */
  static Stream<CaseFolder> all() {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      List<Path> folders =
          files.filter(file -> file.endsWith("to.sql")).map(Path::getParent).sorted().toList();
      return folders.stream().map(CaseFolder::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /** A file's text, empty if there is no such file. */
  String text(String file) {
    try {
      return has(file) ? Files.readString(folder.resolve(file)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SqlScript script(String file) {
    return new SqlScript(file, text(file));
  }

  Schema from() {
    return new DiffEngine().read(SchemaSource.existing(List.of(script("from.sql"))));
  }

  Schema to() {
    return new DiffEngine().read(SchemaSource.of(script("to.sql")));
  }

  /** How the case is planned: what is accepted, and what is renamed by option and by comment. */
  PlanOptions options() {
    List<Rename> renames = new ArrayList<>();
    text("renames.txt").lines().map(Rename::parse).forEach(renames::add);
    renames.addAll(new DiffEngine().renameHints(SchemaSource.of(script("to.sql"))));
    return optionsBack().withRenames(renames);
  }

  /** Returns the options of the reverse plan, which knows no renames. */
  PlanOptions optionsBack() {
    AllowedHazards allowed = AllowedHazards.parse(text("allow.txt").lines().toList());
    return PlanOptions.DEFAULT.withAccepted(allowed::allows);
  }

  Plan plan() {
    return new DiffEngine().plan(from(), to(), options());
  }

  /** What a golden says; when goldens are updated it says what came out. */
  String golden(String file, String actual) {
    if (UPDATE && !text(file).equals(actual)) {
      try {
        Files.writeString(folder.resolve(file), actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text(file);
  }

  @Override
  public String toString() {
    return ROOT.relativize(folder).toString().replace('\\', '/');
  }
}
