package io.github.d1maven.diff.prisma.ddl;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.syntax.Argument;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.sql.Identifier;
import java.util.stream.Collectors;

/** Writes the condition of a partial index. */
final class ConditionSql {
  private ConditionSql() {}

  static String of(Expression where, Model model) {
    if (where instanceof Expression.Call raw
        && raw.arguments().get(0).value() instanceof Expression.StringValue sql) {
      return sql.value();
    }
    return ((Expression.ObjectValue) where)
        .members().stream()
            .map(member -> condition(member, model))
            .collect(Collectors.joining(" AND "));
  }

  private static String condition(Argument member, Model model) {
    String field = member.name() == null ? "" : member.name().text();
    String column = Identifier.quote(model.column(field).column());
    if (member.value() instanceof Expression.ObjectValue not) {
      Expression value = not.members().get(0).value();
      return column + (isNull(value) ? " IS NOT NULL" : " != " + literal(value));
    }
    return column + (isNull(member.value()) ? " IS NULL" : " = " + literal(member.value()));
  }

  private static boolean isNull(Expression value) {
    return value instanceof Expression.Constant word && word.name().equals("null");
  }

  private static String literal(Expression value) {
    if (value instanceof Expression.StringValue text) {
      return Identifier.literal(text.value());
    }
    return value instanceof Expression.NumberValue number
        ? number.digits()
        : ((Expression.Constant) value).name();
  }
}
