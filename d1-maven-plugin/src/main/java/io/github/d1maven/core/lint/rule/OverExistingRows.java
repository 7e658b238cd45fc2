package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Finds tables that exist before and after a migration, for rules about their existing rows. */
final class OverExistingRows {
  private OverExistingRows() {}

  /** A table before and after a migration. */
  record Pair(LintedMigration migration, Table before, Table after) {

    /** Returns a finding in the statement that names the table and these. */
    Hit hit(String fact, Identifier... names) {
      return migration.statementWith(names).isPresent()
          ? migration.hit(fact, names)
          : migration.hit(fact, after.name());
    }

    /** Returns the qualified name of a column. */
    String name(Identifier column) {
      return after.name() + "." + column;
    }

    /** Returns whether all columns existed before. */
    boolean existed(List<Identifier> columns) {
      return columns.stream().allMatch(name -> before.column(name).isPresent());
    }

    /** Returns the indexes that are new or changed. */
    List<Index> newIndexes() {
      List<Index> old = migration.before().indexesOf(before.name());
      return migration.after().indexesOf(after.name()).stream()
          .filter(
              index ->
                  old.stream()
                      .noneMatch(
                          other ->
                              other.parts().equals(index.parts())
                                  && other.unique() == index.unique()
                                  && Objects.equals(other.where(), index.where())))
          .toList();
    }
  }

  /** Applies a check to each table that a migration leaves in place. */
  static List<Hit> in(LintInput input, BiConsumer<Pair, List<Hit>> check) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      for (Table after : migration.after().tables()) {
        migration
            .before()
            .table(after.name())
            .ifPresent(before -> check.accept(new Pair(migration, before, after), hits));
      }
    }
    return hits;
  }
}
