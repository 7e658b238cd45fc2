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
import org.jspecify.annotations.Nullable;

/** One case on disk. What is read and planned once is remembered. */
final class CaseFolder {
  static final Path ROOT = Path.of("src", "test", "resources", "cases");
  static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private final Path folder;
  private @Nullable Schema from;
  private @Nullable Schema to;
  private @Nullable Plan plan;
  private @Nullable List<String> variants;
  private @Nullable List<String> guarded;

  private CaseFolder(Path folder) {
    this.folder = folder;
  }

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

  /** Whether there is a plan. */
  boolean isPlanned() {
    return !has("error.txt");
  }

  /** Whether there is a plan that the rows let succeed. */
  boolean isApplied() {
    return isPlanned() && !has("fails.txt") && !has("guard.txt");
  }

  Schema from() {
    if (from == null) {
      from = new DiffEngine().read(SchemaSource.existing(List.of(script("from.sql"))));
    }
    return from;
  }

  Schema to() {
    if (to == null) {
      to = new DiffEngine().read(SchemaSource.of(script("to.sql")));
    }
    return to;
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
    if (plan == null) {
      plan = planAnew();
    }
    return plan;
  }

  /** Plans without a memory. */
  Plan planAnew() {
    return new DiffEngine().plan(from(), to(), options());
  }

  /** The different plans, as SQL; see {@link Variants}. */
  List<String> variants() {
    if (variants == null) {
      variants = Variants.of(from(), to(), options());
    }
    return variants;
  }

  /** The different plans that check themselves, as SQL. */
  List<String> guarded() {
    if (guarded == null) {
      guarded = Variants.guarded(from(), to(), options());
    }
    return guarded;
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
