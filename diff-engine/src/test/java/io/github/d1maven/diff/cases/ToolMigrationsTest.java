package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What drizzle-kit and Prisma write for each case, run over its rows as D1 runs it: which cases
 * they cannot take, where rows are lost, and that none are after the rewriting. Run with {@code
 * -Dgolden.update=true} to write the page anew.
 */
class ToolMigrationsTest {
  private static final Path PAGE = Path.of("..", "docs", "other-tools.md");

  /** No made-up row refers to another through a generated column that reads JSON. */
  private static final Set<String> NOT_REPORTED = Set.of("121-generated-child-key (prisma)");

  private final List<String> losses = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, List<String>> limits = new TreeMap<>();
  private final Map<String, Map<String, Integer>> figures = new TreeMap<>();

  @Test
  void whatLosesRowsIsRewrittenSoThatNoneAreLost() throws IOException {
    List<ToolCase> cases = ToolCase.all();
    for (String tool : ToolCase.TOOLS) {
      cases.forEach(one -> look(new ToolMigration(one, tool)));
    }
    assertThat(faults).isEmpty();
    String page = page(cases.size());
    if (CaseFolder.UPDATE) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }

  private void look(ToolMigration migration) {
    String limit = migration.limit();
    if (!limit.isEmpty()) {
      count(migration, "limited");
      limits.computeIfAbsent(migration.tool(), t -> new ArrayList<>()).add(line(migration, limit));
    }
    if (migration.runs()) {
      lookAtRows(migration);
    }
  }

  private void lookAtRows(ToolMigration migration) {
    Set<String> lost = migration.lost();
    Set<String> reported = migration.reported();
    if (!lost.equals(reported) && !NOT_REPORTED.contains(migration.toString())) {
      faults.add(migration + " loses rows of " + lost + ", reported are " + reported);
    }
    if (lost.isEmpty()) {
      return;
    }
    ToolMigration.Outcome outcome = migration.fixed();
    outcome.faults().forEach(fault -> faults.add(migration + ": " + fault));
    if (!outcome.rewritten() && !NOT_REPORTED.contains(migration.toString())) {
      faults.add(migration + ": " + outcome.words());
    }
    count(migration, "lose");
    count(migration, outcome.words().replaceAll(":.*", ""));
    losses.add(
        "| %s | %s | %s | %s |"
            .formatted(
                migration.name(),
                migration.tool(),
                lost.stream().sorted().collect(Collectors.joining(", ")),
                outcome.words()));
  }

  private static String line(ToolMigration migration, String reason) {
    return "| " + migration.name() + " | " + reason.replace("|", "\\|") + " |";
  }

  private void count(ToolMigration migration, String what) {
    figures.computeIfAbsent(what, w -> new TreeMap<>()).merge(migration.tool(), 1, Integer::sum);
  }

  private String row(String title, String what) {
    Map<String, Integer> counts = figures.getOrDefault(what, Map.of());
    return "| "
        + title
        + " | "
        + ToolCase.TOOLS.stream()
            .map(tool -> String.valueOf(counts.getOrDefault(tool, 0)))
            .collect(Collectors.joining(" | "))
        + " |\n";
  }

  private String page(int cases) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| cases | %1$d | %1$d |\n".formatted(cases));
    page.append(
        row("the tool cannot take the case: see [below](#what-they-cannot-take)", "limited"));
    page.append(row("its migration loses rows or references", "lose"));
    page.append(row("rewritten: keeps all rows", "keeps all rows"));
    page.append(row("rewritten: stops at rows and changes nothing", "stops and changes nothing"));
    page.append(row("not noticed, because no made-up rows have the reference", "left alone"));
    page.append(
        "\n## Where rows are lost\n\n| case | tool | tables | after `d1:fix` |\n|---|---|---|---|\n");
    losses.forEach(loss -> page.append(loss).append('\n'));
    page.append("\n## What they cannot take\n");
    limits.forEach(
        (tool, lines) -> {
          page.append("\n### ").append(tool).append("\n\n| case | why |\n|---|---|\n");
          lines.forEach(line -> page.append(line).append('\n'));
        });
    return page.toString();
  }

  private static final String HEAD =
      """
      # Migrations of other tools

      This page is written by `ToolMigrationsTest`. The cases are changes of a schema with rows, in
      `diff-engine/src/test/resources/tools`. drizzle-kit 0.31.11 and the WebAssembly engine of Prisma 6.19.3 read both schemas
      from databases and write the migration between them. It is run over the rows as D1 runs it, with foreign keys on; where
      rows or references are lost, it is rewritten by [`d1:fix`](check.md#rewriting-a-migration) and run again: no row is
      lost, and the schema is the one that the tool's migration yields. When drizzle-kit asks whether something was renamed,
      the answer is no.

      | | drizzle-kit | Prisma |
      |---|---|---|
      """;
}
