package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.ColumnAspect;
import io.github.d1maven.diff.change.TableChange.AddUnique;
import io.github.d1maven.diff.change.TableChange.ModifyColumn;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.emit.Balanced;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no two rows have the same value of a key that becomes unique or gets another
 * collation.
 */
final class KeyChecks {
  private final Table to;
  private final NewRows rows;
  private final List<DataCheck> checks = new ArrayList<>();

  private KeyChecks(AlterTable change) {
    this.to = change.to();
    this.rows = new NewRows(change.from(), change.to());
  }

  static List<DataCheck> of(AlterTable change) {
    KeyChecks keys = new KeyChecks(change);
    Set<Identifier> collated =
        change.changes().stream()
            .filter(
                c -> c instanceof ModifyColumn m && m.aspects().contains(ColumnAspect.COLLATION))
            .map(c -> ((ModifyColumn) c).to().name())
            .collect(Collectors.toSet());
    PrimaryKey key = change.to().primaryKey();
    if (key != null && (isNew(change, key) || touches(key.columns(), collated))) {
      keys.duplicates(key.parts(), "PRIMARY KEY");
    }
    for (UniqueConstraint unique : change.to().uniques()) {
      boolean added =
          change.changes().stream()
              .anyMatch(c -> c instanceof AddUnique add && add.unique().equals(unique));
      if (added || touches(unique.columns(), collated)) {
        keys.duplicates(unique.parts(), "UNIQUE");
      }
    }
    return keys.checks;
  }

  /** Returns whether the primary key has other columns than before or compares them differently. */
  private static boolean isNew(AlterTable change, PrimaryKey key) {
    PrimaryKey before = change.from().primaryKey();
    return before == null || !before.parts().equals(key.parts());
  }

  private static boolean touches(List<Identifier> columns, Set<Identifier> collated) {
    return columns.stream().anyMatch(collated::contains);
  }

  private void duplicates(List<KeyPart> parts, String rule) {
    if (parts.stream().anyMatch(part -> rows.isNull(part.column()))) {
      return;
    }
    List<Expression> terms = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (KeyPart part : parts) {
      terms.add(new Expression(part.column().quoted(), Set.of(part.column().key())));
      groups.add(part.column().quoted() + collate(part));
    }
    String sentence =
        "table "
            + to.name()
            + " has duplicate values for ("
            + columns(parts)
            + "), which "
            + rule
            + " forbids";
    Violations violations = violations(rows.over(terms), terms, groups, "");
    checks.add(
        new DataCheck(
            HazardKind.UNIQUE_ON_ROWS, to.name(), parts.get(0).column(), sentence, violations));
  }

  private static String columns(List<KeyPart> parts) {
    return Phrases.few(parts.stream().map(part -> part.column().name()).toList());
  }

  private String collate(KeyPart part) {
    return " COLLATE " + to.collationOf(part).quoted();
  }

  /** Returns the requirement of a new or changed unique index. */
  static DataCheck of(Index index, NewRows rows) {
    List<Expression> terms = index.parts().stream().map(IndexPart::expression).toList();
    List<Expression> read = new ArrayList<>(terms);
    Expression where = index.where();
    String condition = "";
    if (where != null) {
      read.add(where);
      condition = "(" + EmittedSql.of(where.sql()) + ") AND ";
    }
    List<String> groups =
        index.parts().stream()
            .map(
                part ->
                    "("
                        + EmittedSql.of(part.expression().sql())
                        + ") COLLATE "
                        + part.collation().quoted())
            .toList();
    String sentence =
        "table " + index.table() + " has duplicate values for unique index " + index.name();
    return new DataCheck(
        HazardKind.UNIQUE_ON_ROWS,
        index.table(),
        index.name(),
        sentence,
        violations(rows.over(read), terms, groups, condition));
  }

  /** NULLs are <a href="https://www.sqlite.org/nulls.html">distinct</a> in a unique key. */
  private static @Nullable Violations violations(
      Optional<Violations.Rows> rows,
      List<Expression> terms,
      List<String> groups,
      String condition) {
    if (rows.isEmpty()) {
      return null;
    }
    String present =
        Balanced.join(
            " AND ",
            terms.stream().map(term -> "(" + EmittedSql.of(term.sql()) + ") IS NOT NULL").toList());
    return new Violations(rows.get(), condition + present, groups);
  }
}
