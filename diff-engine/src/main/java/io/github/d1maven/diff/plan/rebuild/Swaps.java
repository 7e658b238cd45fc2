package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.emit.StandIn;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drops the old tables, children first, and puts the new ones in their places.
 *
 * <p>For the <a href="https://www.sqlite.org/foreignkeys.html#fk_actions">ON DELETE actions</a> of
 * a table that is dropped, SQLite compiles a DELETE or an UPDATE of every table that refers to it,
 * and fails if one of these refers to yet another table that is missing. So a new table is put in
 * its place before the next old one is dropped, unless a row that is still there refers to the old
 * one: SQLite would take that reference for whole again and count wrong. Such a table, and one that
 * goes for good, is stood in for by an empty table with the same keys where one is needed.
 */
final class Swaps {
  private final List<Member> inOrder;
  private final Set<Identifier> names;
  private final Schema to;
  private final boolean filled;
  private final BiFunction<Table, String, List<PlannedStatement>> placing;
  private final List<PlannedStatement> swaps = new ArrayList<>();
  private final List<PlannedStatement> late = new ArrayList<>();
  private final List<PlannedStatement> last = new ArrayList<>();

  private Swaps(
      List<Member> members,
      Schema to,
      boolean filled,
      BiFunction<Table, String, List<PlannedStatement>> placing) {
    this.inOrder = new ArrayList<>(members);
    Collections.reverse(inOrder);
    this.names = members.stream().map(Member::name).collect(Collectors.toSet());
    this.to = to;
    this.filled = filled;
    this.placing = placing;
  }

  /**
   * The statements for new tables that hold their rows already.
   *
   * @param members the old tables, parents before children
   * @param placing what puts a new table in its place
   */
  static List<PlannedStatement> ofFilled(
      List<Member> members, Schema to, BiFunction<Table, String, List<PlannedStatement>> placing) {
    return new Swaps(members, to, true, placing).statements();
  }

  /** The same for new tables that are empty. */
  static List<PlannedStatement> ofEmpty(
      List<Member> members, Schema to, BiFunction<Table, String, List<PlannedStatement>> placing) {
    return new Swaps(members, to, false, placing).statements();
  }

  private List<PlannedStatement> statements() {
    for (int i = 0; i < inOrder.size(); i++) {
      swap(inOrder.get(i), inOrder.subList(i + 1, inOrder.size()));
    }
    return Stream.of(swaps, late, last).flatMap(List::stream).toList();
  }

  private void swap(Member member, List<Member> left) {
    Table now = member.to();
    if (now != null && !(filled && isAwaited(member, left))) {
      String what = filled ? "Replace the old table " : "Recreate table ";
      swaps.add(DropStatements.table(member.name(), what + member.name()));
      swaps.addAll(placing.apply(now, ""));
      return;
    }
    String what = now == null ? "Drop table " : "Drop the old table ";
    swaps.add(DropStatements.table(member.name(), what + member.name()));
    List<PlannedStatement> placed =
        now == null
            ? List.of()
            : placing.apply(now, "Put the new table " + now.name() + " in its place");
    Set<List<Identifier>> keys = keysStillNeeded(member, left);
    if (keys.isEmpty()) {
      late.addAll(placed);
    } else {
      swaps.add(
          StandIn.of(
              member.from(),
              keys,
              "Keep the name of table "
                  + member.name()
                  + " until the tables that refer to it are dropped"));
      last.add(DropStatements.table(member.name(), ""));
      last.addAll(placed);
    }
  }

  /** Whether rows of a table that is still there refer to an old one. */
  private static boolean isAwaited(Member member, List<Member> left) {
    return left.stream().anyMatch(other -> !other.from().foreignKeysTo(member.name()).isEmpty());
  }

  /**
   * The keys of a missing table to which a table refers that SQLite compiles a statement for while
   * another one is dropped.
   */
  private Set<List<Identifier>> keysStillNeeded(Member missing, List<Member> left) {
    Set<List<Identifier>> keys = new LinkedHashSet<>();
    Table now = missing.to();
    for (int i = 0; i < left.size(); i++) {
      List<Table> old = left.subList(i, left.size()).stream().map(Member::from).toList();
      for (Table child : ActionReach.of(old, this::others, key -> true)) {
        Table parent = names.contains(child.name()) ? missing.from() : now;
        if (parent != null) {
          child.foreignKeysTo(missing.name()).stream()
              .map(parent::referencedColumns)
              .forEach(keys::add);
        }
      }
    }
    return keys;
  }

  /** Returns the tables that stay and refer to a table. */
  private Stream<Table> others(Table parent) {
    return to.referencing(parent.name()).stream().filter(table -> !names.contains(table.name()));
  }
}
