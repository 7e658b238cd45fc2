package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.emit.ChangeText;
import io.github.d1maven.diff.plan.emit.NumberText;
import io.github.d1maven.diff.plan.rebuild.ChosenRebuild;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The header of a plan: what it does, why, what it costs, when it stops. */
final class PlanHeader {
  private static final int SHOWN = 8;

  private final List<String> lines = new ArrayList<>();

  private PlanHeader() {}

  static List<String> of(
      SchemaDiff diff,
      List<ChosenRebuild> rebuilds,
      List<Identifier> keptKeys,
      List<DataCheck> checks,
      PlanOptions options) {
    PlanHeader header = new PlanHeader();
    header.changes("Creates", diff, Change::creates);
    header.changes(
        "Changes",
        diff,
        change -> !change.creates() && !change.drops() && !isRebuilt(change, rebuilds));
    header.changes("Drops", diff, Change::drops);
    for (ChosenRebuild chosen : rebuilds) {
      header.rebuild(diff, chosen);
    }
    header.estimate(WriteEstimate.of(diff, rebuilds, keptKeys, options.rows()), options.rows());
    header.list("Stops and changes nothing if", checks.stream().map(DataCheck::sentence).toList());
    return List.copyOf(header.lines);
  }

  /** Returns whether a line of its own says what happens to the table. */
  private static boolean isRebuilt(Change change, List<ChosenRebuild> rebuilds) {
    return change instanceof AlterTable alter
        && rebuilds.stream()
            .flatMap(chosen -> chosen.component().roots().stream())
            .anyMatch(member -> member.name().equals(alter.to().name()));
  }

  private void changes(String verb, SchemaDiff diff, Predicate<Change> kind) {
    list(verb, diff.changes().stream().filter(kind).map(Change::subject).toList());
  }

  private void rebuild(SchemaDiff diff, ChosenRebuild chosen) {
    for (Member member : chosen.component().roots()) {
      if (member.to() != null) {
        lines.add("Rebuilds table " + member.name() + ": " + reasons(diff, member.name()) + ".");
      }
    }
    if (chosen.rebuild().members().stream().anyMatch(member -> member.to() != null)) {
      lines.add("  " + chosen.reason() + ".");
    }
  }

  private static String reasons(SchemaDiff diff, Identifier table) {
    return diff.all(AlterTable.class)
        .filter(change -> change.to().name().equals(table))
        .flatMap(change -> change.changes().stream())
        .map(ChangeText::of)
        .collect(Collectors.joining(", "));
  }

  private void estimate(Map<Identifier, Long> written, RowCounts rows) {
    if (written.isEmpty()) {
      return;
    }
    boolean known = written.keySet().stream().allMatch(rows::knows);
    List<String> tables =
        written.entrySet().stream()
            .map(entry -> entry.getKey() + " " + NumberText.of(entry.getValue()))
            .toList();
    String basis =
        known ? "" : " (" + NumberText.of(RowCounts.ASSUMED) + " rows assumed where unknown)";
    list("Estimated rows written, including index entries" + basis, tables);
  }

  private void list(String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add(title + ": " + Phrases.some(entries, ", ", SHOWN) + ".");
    }
  }
}
