package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.AlterStatements;
import io.github.d1maven.diff.plan.emit.CheckPoint;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.plan.emit.Sequences;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Rebuilds tables together with all tables that refer to them: new tables with temporary names that
 * refer to each other are filled, the old ones dropped, children first, and the new ones renamed.
 * No old table is dropped while a row refers to it, so no referential action can affect a row that
 * is kept. <a href="https://www.sqlite.org/lang_altertable.html#otheralter">SQLite's own
 * procedure</a> rebuilds a single table and requires foreign keys to be off, which they never are
 * on D1.
 */
final class ClosureRebuild implements Rebuild {
  private final Component component;
  private final Schema from;
  private final Schema to;
  private final Map<Identifier, Identifier> temporary = new LinkedHashMap<>();

  ClosureRebuild(Component component, Schema from, Schema to, TemporaryNames names) {
    this.component = component;
    this.from = from;
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
  public boolean movesKeys() {
    return false;
  }

  @Override
  public List<PlannedStatement> statements(
      Guards guards,
      CheckPoint atTheEnd,
      CreateStatements creates,
      Set<Identifier> droppedIndexes) {
    CheckPoint copied = guards.checkPoint();
    return Stream.of(
            forEachKept((member, table) -> List.of(create(creates, member, table))),
            forEachKept((member, table) -> parentKeys(creates, table)),
            forEachKept((member, table) -> copy(copied, member, table)),
            copied.checking("Stop if rows were not copied"),
            CascadeCut.before(component.closure(), List.of(), from, droppedIndexes),
            Swaps.ofFilled(
                component.closure(), to, (table, comment) -> List.of(rename(table, comment))))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<PlannedStatement> cleaningUp() {
    return List.of();
  }

  private List<PlannedStatement> forEachKept(
      BiFunction<Member, Table, List<PlannedStatement>> step) {
    List<PlannedStatement> statements = new ArrayList<>();
    for (Member member : component.closure()) {
      Table table = member.to();
      if (table != null) {
        statements.addAll(step.apply(member, table));
      }
    }
    return statements;
  }

  private PlannedStatement create(CreateStatements creates, Member member, Table table) {
    String reason = component.roots().contains(member) ? "" : ", which refers to a rebuilt table";
    return creates.table(table, temporary, "Rebuild table " + member.name() + reason);
  }

  /**
   * Returns the statements to run before the first row: without its parent key, no row that refers
   * to a table can be inserted.
   */
  private List<PlannedStatement> parentKeys(CreateStatements creates, Table table) {
    return ParentKeys.indexes(to, table).stream()
        .map(
            index ->
                creates.index(
                    index,
                    temporary,
                    "Create index " + index.name() + ", which a foreign key refers to"))
        .toList();
  }

  private List<PlannedStatement> copy(CheckPoint copied, Member member, Table table) {
    Identifier target = temporaryName(table);
    RowCopy copy = new RowCopy(member.from(), table);
    List<PlannedStatement> statements = new ArrayList<>();
    statements.add(
        RowCopy.insert(
            target,
            copy.targets(),
            member.name(),
            copy.sources(),
            "Copy the rows of table " + member.name()));
    Rebuild.demandSameRows(copied, member.name(), member.name(), target);
    if (member.from().isAutoincrement() && table.isAutoincrement()) {
      statements.addAll(Sequences.move(member.from().name(), target));
    }
    return statements;
  }

  private PlannedStatement rename(Table table, String comment) {
    return AlterStatements.renameTable(temporaryName(table), table.name(), comment);
  }

  private Identifier temporaryName(Table table) {
    return Objects.requireNonNull(temporary.get(table.name()));
  }
}
