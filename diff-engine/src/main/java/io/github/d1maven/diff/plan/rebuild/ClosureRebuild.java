package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.AlterStatements;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.plan.emit.Sequences;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rebuilds tables together with all tables that refer to them: new ones under temporary names that
 * refer to each other are filled, the old ones dropped, children first, and the new ones renamed.
 * No old table is dropped while a row refers to it, so no referential action can reach a row that
 * stays. <a href="https://www.sqlite.org/lang_altertable.html#otheralter">SQLite's own recipe</a>
 * rebuilds one table alone, for which foreign keys must be off; on D1 they never are.
 */
final class ClosureRebuild implements Rebuild {
  private final Component component;
  private final Schema to;
  private final Map<Identifier, Identifier> temporary = new LinkedHashMap<>();
  private final List<PlannedStatement> statements = new ArrayList<>();

  ClosureRebuild(Component component, Schema to, TemporaryNames names) {
    this.component = component;
    this.to = to;
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        temporary.put(table.name(), names.unused("d1_new_" + table.name()));
      }
    }
  }

  @Override
  public List<Member> members() {
    return component.closure();
  }

  @Override
  public boolean renames() {
    return !temporary.isEmpty();
  }

  @Override
  public Map<Identifier, Long> rowsWritten(RowCounts rows) {
    WriteCost cost = new WriteCost(to, rows);
    Map<Identifier, Long> written = new LinkedHashMap<>();
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        written.put(table.name(), cost.fill(table));
      }
    }
    return written;
  }

  @Override
  public List<PlannedStatement> statements(Guards guards, CreateStatements creates) {
    statements.clear();
    createAll(creates);
    parentKeys(creates);
    copyAll(guards);
    dropAll();
    renameAll();
    return List.copyOf(statements);
  }

  private void createAll(CreateStatements creates) {
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        statements.add(creates.table(table, temporary, reason(member)));
      }
    }
  }

  private String reason(Member member) {
    return component.roots().contains(member)
        ? "Rebuild table " + member.name()
        : "Rebuild table " + member.name() + ", whose rows refer to a rebuilt table";
  }

  /** Before the first row: without its parent key no table takes a row that refers to it. */
  private void parentKeys(CreateStatements creates) {
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        for (Index index : ParentKeys.indexes(to, table)) {
          statements.add(
              creates.index(
                  index,
                  temporary,
                  "Create index " + index.name() + ", which a foreign key refers to"));
        }
      }
    }
  }

  private void copyAll(Guards guards) {
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        Identifier target = temporaryName(table);
        RowCopy copy = new RowCopy(member.from(), table);
        statements.add(
            RowCopy.insert(
                target,
                copy.targets(),
                member.name(),
                copy.sources(),
                "Copy the rows of table " + member.name()));
        statements.addAll(Rebuild.sameRows(guards, member.name(), member.name(), target));
        if (member.from().isAutoincrement() && table.isAutoincrement()) {
          statements.addAll(Sequences.move(member.from().name(), target));
        }
      }
    }
  }

  private void dropAll() {
    statements.addAll(CascadeCut.before(component.closure(), List.of()));
    for (int i = component.closure().size() - 1; i >= 0; i--) {
      Member member = component.closure().get(i);
      String what = member.to() == null ? "Drop table " : "Drop the old table ";
      statements.add(DropStatements.table(member.name(), what + member.name()));
    }
  }

  private void renameAll() {
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        statements.add(
            AlterStatements.renameTable(
                temporaryName(table),
                table.name(),
                "Put the new table " + table.name() + " in its place"));
      }
    }
  }

  private Identifier temporaryName(Table table) {
    return Objects.requireNonNull(temporary.get(table.name()));
  }
}
