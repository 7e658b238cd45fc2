package io.github.d1maven.diff.prisma.ddl;

import io.github.d1maven.diff.prisma.datamodel.DateTimeText;
import io.github.d1maven.diff.prisma.datamodel.DefaultTerm;
import io.github.d1maven.diff.prisma.datamodel.FieldKind;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.sql.Identifier;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes what follows DEFAULT. */
final class DefaultSql {
  private DefaultSql() {}

  /** Returns the default of a column, or null if it has none. */
  static @Nullable String of(ScalarField field) {
    Expression value = field.defaultValue();
    if (value instanceof Expression.Call call) {
      return ofCall(call);
    } else if (value instanceof Expression.NumberValue number) {
      boolean whole = field.kind().is(ScalarType.INT) || field.kind().is(ScalarType.BIG_INT);
      return whole ? Long.toString(Long.parseLong(number.digits())) : decimal(number.digits());
    } else if (value instanceof Expression.Constant word) {
      return field.kind() instanceof FieldKind.Enumerated enumerated
          ? Identifier.literal(enumerated.type().values().getOrDefault(word.name(), word.name()))
          : word.name();
    }
    return value instanceof Expression.StringValue text ? ofText(text.value(), field.kind()) : null;
  }

  private static @Nullable String ofCall(Expression.Call call) {
    if (call.function().equals("now")) {
      return "CURRENT_TIMESTAMP";
    }
    boolean sql = call.function().equals("dbgenerated") && !call.arguments().isEmpty();
    return sql && call.arguments().get(0).value() instanceof Expression.StringValue text
        ? DefaultTerm.ofSql(text.value())
        : null;
  }

  private static String ofText(String text, FieldKind kind) {
    if (kind.is(ScalarType.DECIMAL)) {
      return decimal(text);
    } else if (kind.is(ScalarType.JSON)) {
      return DefaultTerm.ofJson(text);
    } else if (kind.is(ScalarType.BYTES)) {
      return Identifier.literal(HexFormat.of().formatHex(Base64.getDecoder().decode(text)));
    } else if (kind.is(ScalarType.DATE_TIME)) {
      return Identifier.literal(DateTimeText.stored(text).orElse(text));
    }
    return Identifier.literal(text);
  }

  /** Returns a number with the digits as they were written, without leading zeros and exponent. */
  private static String decimal(String digits) {
    return new BigDecimal(digits.replace("_", "")).toPlainString();
  }
}
