package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.FieldKind;
import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Argument;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.Optional;

/** Checks the condition of a partial index, {@code where}. */
final class ConditionCheck {
  private final Findings findings;

  ConditionCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Model model, Expression where) {
    if (where instanceof Expression.Call call && call.function().equals("raw")) {
      boolean valid =
          !call.arguments().isEmpty()
              && call.arguments().get(0).value() instanceof Expression.StringValue sql
              && !sql.value().isBlank();
      if (!valid) {
        findings.add(where.position(), "raw() takes SQL in a string that is not empty");
      }
    } else if (where instanceof Expression.ObjectValue object && !object.members().isEmpty()) {
      object.members().forEach(member -> checkMember(model, member));
    } else {
      findings.add(
          where.position(),
          "expected a condition, found " + where.description(),
          "write raw(\"SQL\") or { field: value }");
    }
  }

  private void checkMember(Model model, Argument member) {
    String name = member.name() == null ? "" : member.name().text();
    Optional<ScalarField> field = model.scalar(name);
    if (field.isEmpty()) {
      findings.add(member.position(), model.name() + " has no column for the field " + name);
      return;
    }
    Expression value = member.value();
    if (value instanceof Expression.ObjectValue object
        && object.members().size() == 1
        && object.members().get(0).isNamed("not")) {
      value = object.members().get(0).value();
    }
    if (!isNull(value) && !fits(value, field.get().kind())) {
      findings.add(
          value.position(),
          "a condition on a field of type "
              + field.get().kind()
              + " cannot compare it with "
              + value.description(),
          "write the condition as raw(\"SQL\")");
    }
  }

  private static boolean isNull(Expression value) {
    return value instanceof Expression.Constant word && word.name().equals("null");
  }

  private static boolean fits(Expression value, FieldKind kind) {
    if (value instanceof Expression.StringValue) {
      return kind.is(ScalarType.STRING)
          || kind.is(ScalarType.DATE_TIME)
          || kind instanceof FieldKind.Enumerated;
    } else if (value instanceof Expression.NumberValue) {
      return kind.is(ScalarType.INT)
          || kind.is(ScalarType.BIG_INT)
          || kind.is(ScalarType.FLOAT)
          || kind.is(ScalarType.DECIMAL);
    }
    return value instanceof Expression.Constant word
        && (word.name().equals("true") || word.name().equals("false"))
        && kind.is(ScalarType.BOOLEAN);
  }
}
