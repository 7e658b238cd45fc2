package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.CheckPoint;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rebuilds tables without touching the tables that refer to them: rows are copied to a side table,
 * the table is dropped and recreated under its own name, and the rows are copied back. Deferred
 * foreign keys are then valid again, which SQLite checks at the commit; {@link KeyShift}s prevent
 * ON DELETE actions from affecting referring tables.
 */
final class SideCopyRebuild implements Rebuild {
  private final List<Member> roots;
  private final List<KeyShift> shifts;
  private final boolean referenced;
  private final Schema from;
  private final Schema to;
  private final Map<Identifier, Identifier> sides = new HashMap<>();
  private final Map<KeyShift, Identifier> free = new HashMap<>();

  /**
   * @param roots parents before children
   * @param referenced whether any table refers to a root, so that DROP TABLE deletes row by row
   */
  SideCopyRebuild(
      List<Member> roots,
      List<KeyShift> shifts,
      boolean referenced,
      Schema from,
      Schema to,
      TemporaryNames names) {
    this.roots = roots;
    this.shifts = List.copyOf(shifts);
    this.referenced = referenced;
    this.from = from;
    this.to = to;
    for (Member member : roots) {
      sides.put(member.name(), names.unused("d1_side_" + member.name()));
    }
    for (KeyShift shift : shifts) {
      free.put(shift, names.unused("d1_free_" + shift.table().name()));
    }
  }

  @Override
  public List<Member> members() {
    return roots;
  }

  @Override
  public boolean movesKeys() {
    return !shifts.isEmpty();
  }

  @Override
  public boolean renames() {
    return false;
  }

  @Override
  public Map<Identifier, Long> rowsWritten(RowCounts rows) {
    WriteCost cost = new WriteCost(to, rows);
    Map<Identifier, Long> written = new LinkedHashMap<>();
    for (Member member : roots) {
      Table table = member.to();
      long copies = table == null ? 0 : cost.once(member.from()) + cost.fill(table);
      long deletes = referenced ? cost.once(member.from()) : 0;
      written.put(member.name(), copies + deletes);
    }
    for (KeyShift shift : shifts) {
      written.merge(shift.table().name(), cost.once(shift.table()), Long::sum);
    }
    return written;
  }

  @Override
  public List<PlannedStatement> statements(
      Guards guards,
      CheckPoint atTheEnd,
      CreateStatements creates,
      Set<Identifier> droppedIndexes) {
    return Stream.of(
            forEachKept(SideCopyRebuild::putAside),
            indexDrops(),
            keyMoves(),
            CascadeCut.before(roots, shifts, from, droppedIndexes),
            Swaps.ofEmpty(roots, to, (now, comment) -> makeAgain(creates, now, comment)),
            forEachKept((member, now, side) -> bringBack(atTheEnd, member, now, side)))
        .flatMap(List::stream)
        .toList();
  }

  private interface Step {
    List<PlannedStatement> statements(Member member, Table now, Identifier side);
  }

  private List<PlannedStatement> forEachKept(Step step) {
    List<PlannedStatement> statements = new ArrayList<>();
    for (Member member : roots) {
      Table now = member.to();
      if (now != null) {
        statements.addAll(step.statements(member, now, side(member)));
      }
    }
    return statements;
  }

  private Identifier side(Member member) {
    return Objects.requireNonNull(sides.get(member.name()));
  }

  private static List<PlannedStatement> putAside(Member member, Table now, Identifier side) {
    RowCopy copy = new RowCopy(member.from(), now);
    List<PlannedStatement> statements = new ArrayList<>();
    statements.add(
        copy.create(
            side,
            member.name(),
            "Rebuild table " + member.name() + " without touching the tables that refer to it"));
    if (member.from().isAutoincrement() && now.isAutoincrement()) {
      statements.add(Sequences.putAside(member.name(), side));
    }
    return statements;
  }

  /** An index would be written for every moved key; indexes of a parent key must be kept. */
  private List<PlannedStatement> indexDrops() {
    List<PlannedStatement> drops = new ArrayList<>();
    for (KeyShift shift : shifts) {
      List<Index> needed = ParentKeys.indexes(from, shift.table());
      from.indexesOf(shift.table().name()).stream()
          .filter(index -> index.mentions(shift.column()) && !needed.contains(index))
          .map(index -> DropStatements.index(index.name(), "Drop index " + index.name()))
          .forEach(drops::add);
    }
    return drops;
  }

  private List<PlannedStatement> keyMoves() {
    List<PlannedStatement> moves = new ArrayList<>();
    for (KeyShift shift : shifts) {
      for (Member member : roots) {
        Table now = member.to();
        if (now != null && member.name().equals(shift.table().name())) {
          moves.addAll(shift.statements(side(member), rowidOf(member.from(), now), free(shift)));
        }
      }
    }
    return moves;
  }

  /** Returns the name of the table that holds the free keys for a shift. */
  private Identifier free(KeyShift shift) {
    return Objects.requireNonNull(free.get(shift));
  }

  @Override
  public List<PlannedStatement> cleaningUp() {
    Stream<Identifier> unused = shifts.stream().filter(KeyShift::needsFreeIntegers).map(this::free);
    return Stream.concat(
            unused, roots.stream().filter(member -> member.to() != null).map(this::side))
        .map(table -> DropStatements.table(table, ""))
        .toList();
  }

  /** Returns a name for the rowid of the side table. */
  private static Identifier rowidOf(Table from, Table now) {
    List<String> columns = new RowCopy(from, now).targets();
    return from.freeRowidNames().stream()
        .filter(name -> !columns.contains(name.quoted()))
        .findFirst()
        .orElseThrow();
  }

  private List<PlannedStatement> makeAgain(CreateStatements creates, Table now, String comment) {
    return Stream.concat(
            Stream.of(creates.of(now, comment)),
            ParentKeys.indexes(to, now).stream().map(index -> creates.of(index, "")))
        .toList();
  }

  private List<PlannedStatement> bringBack(
      CheckPoint atTheEnd, Member member, Table now, Identifier side) {
    List<String> columns = new RowCopy(member.from(), now).targets();
    List<PlannedStatement> statements = new ArrayList<>();
    statements.add(
        RowCopy.insert(
            now.name(),
            columns,
            side,
            columns,
            roots.size() == 1 ? "" : "Copy the rows back into " + now.name()));
    Rebuild.demandSameRows(atTheEnd, now.name(), side, now.name());
    if (member.from().isAutoincrement() && now.isAutoincrement()) {
      statements.addAll(Sequences.bringBack(side, now.name()));
    }
    return statements;
  }
}
