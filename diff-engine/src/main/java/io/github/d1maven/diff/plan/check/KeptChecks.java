package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which CHECKs of a changed table no row can violate that the old CHECKs accepted: those that
 * stay, and those that only grow, such as by another value in an IN, a wider bound, another OR or
 * one AND less.
 */
final class KeptChecks {
  /** Functions that return a number or NULL. */
  private static final Set<String> NUMBERS = Set.of("abs", "instr", "length", "octet_length");

  private final Table from;
  private final Table to;
  private final List<Condition> old;

  KeptChecks(AlterTable change) {
    this.from = change.from();
    this.to = change.to();
    this.old =
        from.checks().stream()
            .map(Check::expression)
            .map(Condition::of)
            .flatMap(KeptChecks::conjuncts)
            .toList();
  }

  private static Stream<Condition> conjuncts(Condition condition) {
    return condition.kind() == Condition.Kind.ALL
        ? condition.parts().stream().flatMap(KeptChecks::conjuncts)
        : Stream.of(condition);
  }

  /** Returns whether it is certain that the old CHECKs imply a CHECK of the new table. */
  boolean imply(Expression check) {
    return isUnaffected(check, new HashSet<>())
        && conjuncts(Condition.of(check)).allMatch(this::imply);
  }

  /**
   * Without an OR, a row was accepted only after every part had been evaluated, so that none of
   * them can raise an error now.
   */
  private boolean imply(Condition wanted) {
    return old.stream().anyMatch(given -> isSame(given, wanted) || isWiderTerm(given, wanted))
        || (EvaluableTerms.areCertain(wanted.tokens())
            && implies(new Condition(Condition.Kind.ALL, old, List.of()), wanted));
  }

  private static boolean isSame(Condition given, Condition wanted) {
    return given.text().equals(wanted.text());
  }

  private boolean implies(Condition given, Condition wanted) {
    if (isSame(given, wanted)) {
      return true;
    } else if (wanted.kind() == Condition.Kind.ALL) {
      return wanted.parts().stream().allMatch(part -> implies(given, part));
    } else if (given.kind() == Condition.Kind.ANY) {
      return given.parts().stream().allMatch(part -> implies(part, wanted));
    }
    return wanted.parts().stream().anyMatch(part -> implies(given, part))
        || given.parts().stream().anyMatch(part -> implies(part, wanted))
        || isWiderTerm(given, wanted);
  }

  private boolean isWiderTerm(Condition given, Condition wanted) {
    Optional<Comparison> narrow = given.comparison();
    Optional<Comparison> wide = wanted.comparison();
    return narrow.isPresent()
        && wide.isPresent()
        && narrow.get().implies(wide.get(), comparesAsNumber(wide.get().operand()));
  }

  /** Returns whether an operand lacks TEXT affinity, which would turn a number into text. */
  private boolean comparesAsNumber(List<Token> operand) {
    Token first = operand.get(0);
    if (operand.size() > 1) {
      return NUMBERS.contains(first.text()) && operand.get(operand.size() - 1).isOperator(")");
    }
    return to.column(first.name())
        .filter(column -> ColumnChecks.affinity(to, column) != Affinity.TEXT)
        .isPresent();
  }

  /**
   * Returns whether the columns that an expression reads keep their values and compare as before.
   *
   * @param seen the columns that are being looked at
   */
  private boolean isUnaffected(Expression expression, Set<Identifier> seen) {
    boolean rowid = to.freeRowidNames().stream().anyMatch(expression::mentions);
    return !(rowid && to.rowidAlias().filter(alias -> isUnaffected(alias, seen)).isEmpty())
        && Stream.concat(from.columns().stream(), to.columns().stream())
            .map(Column::name)
            .filter(expression::mentions)
            .filter(seen::add)
            .allMatch(name -> isUnaffected(name, seen));
  }

  private boolean isUnaffected(Identifier name, Set<Identifier> seen) {
    Column before = from.column(name).orElse(null);
    Column now = to.column(name).orElse(null);
    if (before == null || now == null) {
      return false;
    }
    Generated generated = now.generated();
    return ColumnChecks.affinity(from, before) == ColumnChecks.affinity(to, now)
        && before.effectiveCollation().equals(now.effectiveCollation())
        && from.rowidAlias().filter(name::equals).equals(to.rowidAlias().filter(name::equals))
        && Objects.equals(before.generated(), generated)
        && (generated == null || isUnaffected(generated.expression(), seen));
  }
}
