package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.DateTimeText;
import io.github.d1maven.diff.prisma.datamodel.DefaultTerm;
import io.github.d1maven.diff.prisma.datamodel.FieldKind;
import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.Expression.Call;
import io.github.d1maven.diff.prisma.syntax.Expression.Constant;
import io.github.d1maven.diff.prisma.syntax.Expression.NumberValue;
import io.github.d1maven.diff.prisma.syntax.Expression.StringValue;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@code @default}: whether the value fits the type of its field. */
final class DefaultCheck {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9_]+\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][+-]?[0-9]{1,3})?");

  private final Findings findings;

  DefaultCheck(Findings findings) {
    this.findings = findings;
  }

  /** Returns the value if it fits, or null if it was reported. */
  @Nullable Expression read(Attribute attribute, FieldKind kind) {
    Arguments arguments = new Arguments(attribute, findings);
    Expression value = arguments.takeDefault("value");
    arguments.refuse("map", "defaults have no names in SQLite");
    arguments.finish();
    if (value == null) {
      return null;
    }
    String mistake = mistake(value, kind);
    if (mistake != null) {
      findings.add(value.position(), mistake);
      return null;
    }
    checkSql(value);
    return value;
  }

  /**
   * Checks SQL that is put in parentheses, in which SQLite accepts functions that it does not have
   * until a row is inserted.
   */
  private void checkSql(Expression value) {
    if (!(value instanceof Call call) || call.arguments().isEmpty()) {
      return;
    }
    if (call.function().equals("dbgenerated")
        && call.arguments().get(0).value() instanceof StringValue sql
        && !DefaultTerm.isComplete(sql.value())) {
      try (ScratchDatabase database = ScratchDatabase.open()) {
        database.run(new SqlScript("default", "SELECT (" + sql.value() + "\n)"));
      } catch (SqlTextException e) {
        findings.add(
            sql.position(),
            "SQLite cannot evaluate the default: " + e.fact(),
            "write an expression of SQLite, in parentheses");
      }
    }
  }

  /** Returns what is wrong with a default, or null. */
  private static @Nullable String mistake(Expression value, FieldKind kind) {
    if (value instanceof Call call && call.function().equals("dbgenerated")) {
      return DefaultFunctions.mistake(call, null);
    } else if (kind instanceof FieldKind.Unsupported) {
      return "a field of type Unsupported can have no default but dbgenerated(\"…\")";
    } else if (kind instanceof FieldKind.Enumerated enumerated) {
      boolean known =
          value instanceof Constant constant
              && enumerated.type().values().containsKey(constant.name());
      return known
          ? null
          : "expected a value of enum " + kind + " as default, found " + value.description();
    }
    ScalarType type = ((FieldKind.Scalar) kind).type();
    return value instanceof Call call
        ? DefaultFunctions.mistake(call, type)
        : literalMistake(value, type);
  }

  private static @Nullable String literalMistake(Expression value, ScalarType type) {
    return switch (type) {
      case STRING -> value instanceof StringValue ? null : expected("a string", type, value);
      case BOOLEAN ->
          value instanceof Constant word
                  && (word.name().equals("true") || word.name().equals("false"))
              ? null
              : expected("true or false", type, value);
      case INT, BIG_INT -> integerMistake(value, type);
      case FLOAT -> value instanceof NumberValue ? null : expected("a number", type, value);
      case DECIMAL -> decimalMistake(value, type);
      case DATE_TIME ->
          textMistake(
              value,
              "a date with a time and an offset, as in \"2024-02-29T12:30:00Z\"",
              type,
              value instanceof StringValue text && DateTimeText.stored(text.value()).isPresent());
      case JSON ->
          textMistake(
              value,
              "JSON in a string, as in \"[]\"",
              type,
              value instanceof StringValue text && JsonText.isValid(text.value()));
      case BYTES ->
          textMistake(
              value,
              "base64 in a string, as in \"aGVsbG8=\"",
              type,
              value instanceof StringValue text && isBase64(text.value()));
    };
  }

  private static String expected(String what, ScalarType type, Expression value) {
    return "expected " + what + " as default of type " + type + ", found " + value.description();
  }

  private static @Nullable String textMistake(
      Expression value, String what, ScalarType type, boolean valid) {
    return valid ? null : expected(what, type, value);
  }

  private static @Nullable String integerMistake(Expression value, ScalarType type) {
    if (!(value instanceof NumberValue number) || number.digits().contains(".")) {
      return expected("a whole number", type, value);
    }
    try {
      Long.parseLong(number.digits());
      return null;
    } catch (NumberFormatException e) {
      return "the default " + number.digits() + " has more than 64 bits";
    }
  }

  private static @Nullable String decimalMistake(Expression value, ScalarType type) {
    boolean valid =
        value instanceof NumberValue
            || (value instanceof StringValue text
                && DECIMAL.matcher(text.value()).matches()
                && text.value().matches(".*[0-9].*"));
    return valid ? null : expected("a number, or a number in a string,", type, value);
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text)).equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
