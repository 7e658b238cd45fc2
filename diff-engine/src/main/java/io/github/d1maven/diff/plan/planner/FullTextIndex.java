package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.ColumnAspect;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.ModifyColumn;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.RowCopy;
import io.github.d1maven.diff.schema.Fts5Arguments;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Optional;

/**
 * FTS5 tables over the rows of another table, <a
 * href="https://www.sqlite.org/fts5.html#external_content_tables">external content</a>: they
 * contain an index but no data of their own, so they can be recreated and refilled at any time.
 */
final class FullTextIndex {
  private FullTextIndex() {}

  /** Returns whether a virtual table only indexes the data of another table. */
  static boolean isDerived(VirtualTable table) {
    return content(table).isPresent();
  }

  /** Returns the table or view whose rows it indexes; empty for any other virtual table. */
  private static Optional<Identifier> content(VirtualTable table) {
    return table.module().equals("fts5")
        ? new Fts5Arguments(table.arguments()).content()
        : Optional.empty();
  }

  /** Returns whether a diff changes or may change the values that it has indexed. */
  static boolean isStale(VirtualTable table, SchemaDiff diff) {
    Optional<Identifier> content = content(table);
    if (content.isEmpty()) {
      return false;
    }
    boolean otherView =
        diff.replaced(View.class).anyMatch(change -> change.name().equals(content.get()));
    return otherView
        || diff.all(AlterTable.class)
            .filter(change -> change.to().name().equals(content.get()))
            .flatMap(change -> change.changes().stream())
            .anyMatch(change -> change instanceof ModifyColumn modify && isOther(modify, table));
  }

  /** Returns whether it refers to the rows of a rebuilt table by rowids that have changed. */
  static boolean isAstray(VirtualTable table, Member rebuilt) {
    Table now = rebuilt.to();
    return now != null
        && content(table).filter(rebuilt.name()::equals).isPresent()
        && new RowCopy(rebuilt.from(), now).losesRowids();
  }

  /** Indexed text changes if, for example, 5 becomes 5.0. */
  private static boolean isOther(ModifyColumn change, VirtualTable table) {
    boolean named =
        Tokenizer.tokenize(table.sql()).stream()
            .anyMatch(token -> token.isName() && token.name().equals(change.to().name()));
    return named
        && (change.aspects().contains(ColumnAspect.GENERATED)
            || change.from().affinity() != change.to().affinity());
  }

  /** Fills a new index from the existing rows; no statement for other virtual tables. */
  static List<PlannedStatement> fill(VirtualTable table) {
    Optional<Identifier> content = content(table);
    if (content.isEmpty()) {
      return List.of();
    }
    String name = table.name().quoted();
    return List.of(
        new PlannedStatement(
            StatementKind.FILL_VIRTUAL_TABLE,
            List.of(table.name(), content.get()),
            "INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')",
            "Index the existing rows in " + table.name()));
  }
}
