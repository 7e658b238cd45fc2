package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.syntax.Argument;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one attribute, taken out one after another; what remains is a mistake. */
final class Arguments {
  private static final String UNNAMED = "";

  private final Attribute attribute;
  private final Findings findings;
  private final Map<String, Argument> rest = new LinkedHashMap<>();

  Arguments(Attribute attribute, Findings findings) {
    this.attribute = attribute;
    this.findings = findings;
    for (Argument argument : attribute.arguments()) {
      String name = argument.name() == null ? UNNAMED : argument.name().text();
      if (rest.putIfAbsent(name, argument) != null) {
        reportSecond(argument, name);
      }
    }
  }

  private void reportSecond(Argument argument, String name) {
    if (argument.name() == null) {
      findings.add(
          argument.position(),
          attribute + " takes one argument without a name",
          "write several fields as a list: [a, b]");
    } else {
      findings.add(argument.position(), "argument " + name + " is given twice");
    }
  }

  /** Takes an argument; returns null if it is absent. */
  @Nullable Expression take(String name) {
    Argument argument = rest.remove(name);
    return argument == null ? null : argument.value();
  }

  /** Takes the argument that may be written without its name; reports it if it is absent. */
  @Nullable Expression takeDefault(String name) {
    Expression value = takeOptionalDefault(name);
    if (value == null) {
      findings.add(attribute.position(), attribute + " needs the argument " + name);
    }
    return value;
  }

  /** Takes the argument that may be written without its name; returns null if it is absent. */
  @Nullable Expression takeOptionalDefault(String name) {
    Argument named = rest.remove(name);
    Argument unnamed = rest.remove(UNNAMED);
    if (named != null && unnamed != null) {
      findings.add(
          unnamed.position(),
          "argument " + name + " of " + attribute + " is given twice",
          "the value without a name is that argument too");
    }
    Argument argument = named == null ? unnamed : named;
    return argument == null ? null : argument.value();
  }

  /** Takes a string that is not empty; returns null if it is absent or wrong. */
  @Nullable String takeText(String name) {
    Expression value = take(name);
    if (value == null) {
      return null;
    }
    String text = string(value, name);
    if (text != null && text.isEmpty()) {
      findings.add(value.position(), "argument " + name + " is empty");
      return null;
    }
    return text;
  }

  /** Returns the value of a string; reports anything else. */
  @Nullable String string(Expression value, String name) {
    if (value instanceof Expression.StringValue string) {
      return string.value();
    }
    report(value, "a string for the argument " + name);
    return null;
  }

  /** Returns a word; reports anything else. */
  @Nullable String word(Expression value, String name) {
    if (value instanceof Expression.Constant constant) {
      return constant.name();
    }
    report(value, "a word for the argument " + name);
    return null;
  }

  /** Returns the elements of a list; a single value stands for a list of one. */
  static List<Expression> list(Expression value) {
    return value instanceof Expression.ArrayValue array ? array.elements() : List.of(value);
  }

  /** Returns the names of fields; null if another value is among them, which is reported. */
  @Nullable List<String> fieldNames(Expression value) {
    List<String> names = new ArrayList<>();
    boolean valid = true;
    for (Expression element : list(value)) {
      if (element instanceof Expression.Constant constant) {
        names.add(constant.name());
      } else {
        report(element, "the name of a field");
        valid = false;
      }
    }
    return valid ? names : null;
  }

  /** Reports a value of the wrong kind. */
  void report(Expression value, String expected) {
    findings.add(value.position(), "expected " + expected + ", found " + value.description());
  }

  /** Reports an argument that SQLite has no use for, if it is given. */
  void refuse(String name, String reason) {
    Argument argument = rest.remove(name);
    if (argument != null) {
      findings.add(argument.position(), reason, "remove the argument " + name);
    }
  }

  /** Reports the arguments that were not taken. */
  void finish() {
    for (Argument argument : rest.values()) {
      String fact =
          argument.name() == null
              ? attribute + " takes no argument without a name"
              : attribute + " has no argument " + argument.name();
      findings.add(argument.position(), fact);
    }
  }
}
