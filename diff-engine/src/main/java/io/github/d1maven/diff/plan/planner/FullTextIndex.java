package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.ColumnAspect;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.ModifyColumn;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.RowCopy;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Fts5Arguments;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * Fills a new index from the existing rows; no statement for any other virtual table.
   *
   * @throws PlanRefusedException if FTS5 could not read the rows
   */
  static List<PlannedStatement> fill(VirtualTable table, Schema schema) {
    Optional<Identifier> content = content(table);
    if (content.isEmpty()) {
      return List.of();
    }
    demandReadable(table, content.get(), schema);
    String name = table.name().quoted();
    return List.of(
        new PlannedStatement(
            StatementKind.FILL_VIRTUAL_TABLE,
            List.of(table.name(), content.get()),
            "INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')",
            "Index the existing rows in " + table.name()));
  }

  /** SQLite creates an index of a missing table or column, and fails when it is used. */
  private static void demandReadable(VirtualTable table, Identifier content, Schema schema) {
    Optional<Table> source = schema.table(content);
    boolean exists =
        source.isPresent()
            || schema.view(content).isPresent()
            || schema.virtualTable(content).isPresent();
    String missing =
        exists
            ? source.stream()
                .flatMap(rows -> missing(table, rows))
                .findFirst()
                .map(column -> "column " + column + " of table " + content)
                .orElse("")
            : "table " + content;
    if (!missing.isEmpty()) {
      throw new PlanRefusedException(
          Problem.of(
                  "virtual table \""
                      + table.name()
                      + "\" indexes "
                      + missing
                      + ", which is missing")
              .because("SQLite creates such an index, and every use of it fails")
              .help("add it to the declared schema, or change the arguments of the virtual table"));
    }
  }

  private static Stream<Identifier> missing(VirtualTable table, Table rows) {
    Fts5Arguments arguments = new Fts5Arguments(table.arguments());
    return Stream.concat(arguments.columns().stream(), arguments.contentRowid().stream())
        .filter(column -> rows.column(column).isEmpty() && !isRowid(rows, column));
  }

  private static boolean isRowid(Table rows, Identifier column) {
    return !rows.options().withoutRowid() && Table.isRowidName(column);
  }
}
