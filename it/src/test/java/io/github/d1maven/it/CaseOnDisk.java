package io.github.d1maven.it;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of the diff engine: an old schema, rows, and a new schema.
 *
 * @param folder where its files are
 */
record CaseOnDisk(Path folder) {

  private static final Path ROOT =
      Path.of("..", "diff-engine", "src", "test", "resources", "cases").normalize();

  /** Has rows that nobody can write while foreign keys are enforced, as they are on D1. */
  private static final String NOT_ON_D1 = "rebuild/child-of-a-missing-parent-that-is-not-touched";

  private static final long MANY = 1_000_000;

  /** All cases that have a plan and that can be on D1. */
  static Stream<CaseOnDisk> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.endsWith("to.sql"))
          .map(Path::getParent)
          .filter(folder -> !Files.exists(folder.resolve("error.txt")))
          .filter(folder -> !folder.endsWith(NOT_ON_D1))
          .sorted()
          .map(CaseOnDisk::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of them whose old schema a migration can make, which has no table of migrations. */
  static Stream<CaseOnDisk> migrating() {
    return all().filter(disk -> !disk.text("from.sql").contains("d1_migrations"));
  }

  /** The different plans, for how a table is rebuilt depends on the rows that refer to it. */
  Stream<PlanOnSqlite> plans() {
    DiffEngine engine = new DiffEngine();
    Schema from = engine.read(SchemaSource.existing(List.of(script("from.sql"))));
    Schema to = engine.read(SchemaSource.of(script("to.sql")));
    Map<List<String>, Plan> plans = new LinkedHashMap<>();
    Stream.of(RowCounts.UNKNOWN, rows(from, 1, MANY), rows(from, MANY, 1))
        .map(rows -> engine.plan(from, to, PlanOptions.DEFAULT.withRows(rows)))
        .forEach(plan -> plans.putIfAbsent(statements(plan), plan));
    return plans.values().stream()
        .map(
            plan ->
                new PlanOnSqlite(
                    name(), List.of(script("from.sql"), script("rows.sql")), to, plan));
  }

  /** What runs; the header of a plan differs with the number of rows alone. */
  private static List<String> statements(Plan plan) {
    return plan.statements().stream().map(PlannedStatement::sql).toList();
  }

  private static RowCounts rows(Schema schema, long parents, long children) {
    return new RowCounts(
        schema.tables().stream()
            .collect(
                Collectors.toMap(
                    Table::name, t -> t.foreignKeys().isEmpty() ? parents : children)));
  }

  private String name() {
    return ROOT.relativize(folder).toString().replace('\\', '/');
  }

  private SqlScript script(String file) {
    return new SqlScript(file, text(file));
  }

  /** A file's text, empty if there is no such file. */
  String text(String file) {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Command.read(path) : "";
  }

  @Override
  public String toString() {
    return name();
  }
}
