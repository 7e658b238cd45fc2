package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.List;

/** A value in an argument, an array or a property. */
@Internal
public sealed interface Expression {
  /** Returns where it begins. */
  SourcePosition position();

  /** Returns what it is, for messages: {@code the string "x"}. */
  String description();

  /**
   * A string.
   *
   * @param value its value, escapes resolved
   * @param written as it was written, with quotes
   */
  record StringValue(String value, String written, SourcePosition position) implements Expression {
    @Override
    public String description() {
      return "the string " + written;
    }
  }

  /**
   * A number.
   *
   * @param digits as it was written: an optional minus, digits, an optional fraction
   */
  record NumberValue(String digits, SourcePosition position) implements Expression {
    @Override
    public String description() {
      return "the number " + digits;
    }
  }

  /**
   * A word: the name of a field, an action, an enum value, {@code true}.
   *
   * @param name words joined by dots
   */
  record Constant(String name, SourcePosition position) implements Expression {
    @Override
    public String description() {
      return "the word " + name;
    }
  }

  /** A list between brackets. */
  record ArrayValue(List<Expression> elements, SourcePosition position) implements Expression {
    /** Copies the list. */
    public ArrayValue {
      elements = List.copyOf(elements);
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /** A function with arguments, such as {@code now()} or {@code name(sort: Desc)}. */
  record Call(String function, List<Argument> arguments, SourcePosition position)
      implements Expression {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String description() {
      return "the function " + function + "()";
    }
  }

  /** Names and values between braces: the condition of a partial index. */
  record ObjectValue(List<Argument> members, SourcePosition position) implements Expression {
    /** Copies the list. */
    public ObjectValue {
      members = List.copyOf(members);
    }

    @Override
    public String description() {
      return "an object";
    }
  }
}
