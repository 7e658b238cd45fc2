package io.github.d1maven.diff.prisma;

import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.KeptObject;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A database with objects that Prisma cannot declare, and a datamodel with or without an SQL file
 * beside it. A case is a file of sections under {@code ---- name}: {@code old.sql}, {@code
 * rows.sql}, {@code schema.prisma} without its datasource, {@code extra.sql}, {@code options} and
 * the {@code answer}.
 *
 * @param file the file
 * @param sections the text of each section by its name
 */
record BesideCase(Path file, Map<String, String> sections) {
  private static final SqlScript SOURCE =
      new SqlScript("base.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n");

  static List<BesideCase> all() {
    return PrismaCase.list(PrismaCase.RESOURCES.resolve("beside")).stream()
        .map(BesideCase::read)
        .toList();
  }

  private static BesideCase read(Path file) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : ("\n" + PrismaCase.read(file)).split("\n---- ", -1)) {
      if (!section.isBlank()) {
        int line = section.indexOf('\n');
        boolean empty = line < 0;
        sections.put(
            empty ? section : section.substring(0, line),
            empty ? "" : section.substring(line + 1) + "\n");
      }
    }
    return new BesideCase(file, sections);
  }

  SqlScript script(String name) {
    return new SqlScript(name, sections.getOrDefault(name, ""));
  }

  List<SqlScript> files() {
    List<SqlScript> files = new ArrayList<>(List.of(SOURCE, script("schema.prisma")));
    if (sections.containsKey("extra.sql")) {
      files.add(script("extra.sql"));
    }
    return files;
  }

  SchemaSource declared() {
    return SchemaSource.of(files());
  }

  Schema old() {
    return new DiffEngine().read(SchemaSource.existing(List.of(script("old.sql"))));
  }

  PlanOptions options(SchemaSource declared) {
    List<String> words = sections.getOrDefault("options", "").lines().toList();
    AllowedHazards allowed =
        AllowedHazards.parse(words.stream().filter(word -> word.startsWith("D1-")).toList());
    List<Rename> renames = new ArrayList<>(new DiffEngine().renameHints(declared));
    return PlanOptions.DEFAULT
        .withAccepted(allowed::allows)
        .withRenames(renames)
        .withScripts(declared.scripts())
        .withDropUndeclared(words.contains("drop"));
  }

  Plan plan() {
    DiffEngine engine = new DiffEngine();
    SchemaSource declared = declared();
    return engine.plan(old(), engine.read(declared), options(declared));
  }

  /** Returns the text that the note asks to put into an SQL file. */
  String noteSql() {
    return KeptObject.sql(plan().kept());
  }

  /** Returns the plan and the note, or the error. */
  String answer() {
    try {
      Plan plan = plan();
      String note = plan.kept().isEmpty() ? "" : "note: " + KeptObject.note(plan.kept()) + "\n";
      return plan.toSql() + note;
    } catch (ProblemException e) {
      return e.getMessage() + "\n";
    }
  }

  /** Returns the text of the file with an answer. */
  String with(String answer) {
    StringBuilder text = new StringBuilder();
    sections.forEach(
        (name, section) -> {
          if (!name.equals("answer")) {
            text.append("---- " + name + "\n" + section);
          }
        });
    return text + "---- answer\n" + answer;
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
