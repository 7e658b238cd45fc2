package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.diff.DiffEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Migrations of two branches: they have the same number and touch the same object, so their order
 * decides.
 */
final class SameObjectTwice implements LintRule {

  @Override
  public String code() {
    return "D1-L306";
  }

  @Override
  public String title() {
    return "two migrations with one number that touch one object";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private final DiffEngine engine = new DiffEngine();

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (DuplicateNumber duplicate : DuplicateNumber.in(files(input))) {
      List<LintedMigration> twins =
          duplicate.files().stream()
              .flatMap(
                  file -> input.migrations().stream().filter(m -> m.name().equals(file.name())))
              .toList();
      for (int i = 1; i < twins.size(); i++) {
        Set<String> shared = new TreeSet<>(touched(twins.get(i)));
        shared.retainAll(touched(twins.get(i - 1)));
        if (!shared.isEmpty()) {
          hits.add(
              twins
                  .get(i)
                  .hit(
                      "has the number of "
                          + twins.get(i - 1).name()
                          + ", and both touch "
                          + String.join(", ", shared))
                  .help("rename the one that has not been applied anywhere yet"));
        }
      }
    }
    return hits;
  }

  private static List<MigrationFile> files(LintInput input) {
    return input.migrations().stream()
        .map(migration -> new MigrationFile(migration.name(), Path.of(migration.name())))
        .toList();
  }

  private Set<String> touched(LintedMigration migration) {
    return new TreeSet<>(engine.differences(migration.before(), migration.after()));
  }
}
