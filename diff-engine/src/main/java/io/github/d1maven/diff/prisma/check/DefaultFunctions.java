package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.Expression.Call;
import io.github.d1maven.diff.problem.Nearest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that a default may call, the types that take them and their arguments. */
final class DefaultFunctions {
  private static final Map<String, Set<ScalarType>> TYPES =
      Map.of(
          "autoincrement", EnumSet.of(ScalarType.INT, ScalarType.BIG_INT),
          "now", EnumSet.of(ScalarType.DATE_TIME),
          "uuid", EnumSet.of(ScalarType.STRING),
          "cuid", EnumSet.of(ScalarType.STRING),
          "nanoid", EnumSet.of(ScalarType.STRING),
          "ulid", EnumSet.of(ScalarType.STRING),
          "dbgenerated", EnumSet.allOf(ScalarType.class));

  private DefaultFunctions() {}

  /**
   * Returns what is wrong with a call, or null.
   *
   * @param type the type of the field; null if every type takes the function
   */
  static @Nullable String mistake(Call call, @Nullable ScalarType type) {
    String name = call.function();
    Set<ScalarType> types = TYPES.get(name);
    if (name.equals("auto")) {
      return "SQLite has no auto(); an integer key takes autoincrement()";
    } else if (types == null) {
      String nearest = Nearest.to(name, TYPES.keySet()).orElse(null);
      return "unknown function "
          + name
          + "() in a default"
          + (nearest == null ? "" : "; did you mean " + nearest + "()?");
    } else if (type != null && !types.contains(type)) {
      return "a field of type " + type + " cannot have the default " + name + "()";
    }
    return argumentMistake(call);
  }

  private static @Nullable String argumentMistake(Call call) {
    String form =
        switch (call.function()) {
          case "dbgenerated" -> "no argument, or SQL in a string that is not empty";
          case "uuid" -> "no argument, 4 or 7";
          case "cuid" -> "no argument, 1 or 2";
          case "nanoid" -> "no argument, or a number from 2 to 255";
          default -> "no argument";
        };
    boolean valid =
        call.arguments().isEmpty()
            || (call.arguments().size() == 1 && isValid(call, call.arguments().get(0).value()));
    return valid ? null : call.function() + "() takes " + form;
  }

  private static boolean isValid(Call call, Expression value) {
    int number = value instanceof Expression.NumberValue digits ? small(digits.digits()) : -1;
    return switch (call.function()) {
      case "dbgenerated" -> value instanceof Expression.StringValue sql && !sql.value().isEmpty();
      case "uuid" -> number == 4 || number == 7;
      case "cuid" -> number == 1 || number == 2;
      case "nanoid" -> number >= 2;
      default -> false;
    };
  }

  /** Returns a number from 0 to 255, or -1. */
  private static int small(String digits) {
    try {
      int number = Integer.parseInt(digits);
      return number <= 255 ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
