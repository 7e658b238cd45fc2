package io.github.d1maven.diff.prisma.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads expressions, arguments and attributes of one line. */
final class ExpressionReader {
  private static final int DEEPEST = 50;
  private static final Pattern FRACTION = Pattern.compile("-?[0-9]+\\.[0-9]+");

  private final Cursor cursor;

  /** How many parentheses, brackets and braces are open. */
  private int depth;

  ExpressionReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads an attribute, whose mark the cursor has passed. */
  Attribute attribute(String mark, int start) throws MalformedLineException {
    Name name = cursor.takePath();
    if (name == null) {
      throw unexpected("the name of an attribute after " + mark);
    }
    List<Argument> arguments = cursor.take("(") ? arguments(() -> mark + name.text()) : List.of();
    return new Attribute(mark, name.text(), arguments, cursor.position(start));
  }

  /** Reads one part of a list. */
  private interface Part<T> {
    T read() throws MalformedLineException;
  }

  /**
   * Reads parts with commas between them, up to the closing mark, whose opening one was passed.
   *
   * @param where the list, for messages
   */
  private <T> List<T> list(String close, Supplier<String> where, Part<T> part)
      throws MalformedLineException {
    if (depth == DEEPEST) {
      throw new MalformedLineException(cursor.offset(), "too many lists in each other", null);
    }
    depth++;
    try {
      List<T> parts = new ArrayList<>();
      boolean more = !cursor.take(close);
      while (more) {
        parts.add(part.read());
        cursor.skipBlanks();
        int comma = cursor.offset();
        more = cursor.take(",");
        if (more && cursor.take(close)) {
          throw new MalformedLineException(
              comma, "a list cannot end with a comma", "remove the comma");
        } else if (!more && !cursor.take(close)) {
          throw unexpected(", or " + close + " in " + where.get());
        }
      }
      return parts;
    } finally {
      depth--;
    }
  }

  private List<Argument> arguments(Supplier<String> owner) throws MalformedLineException {
    return list(")", () -> "the arguments of " + owner.get(), () -> argument(owner));
  }

  private Argument argument(Supplier<String> owner) throws MalformedLineException {
    int start = cursor.offset();
    Name name = cursor.takeWord();
    if (name != null && cursor.take(":")) {
      cursor.skipBlanks();
      if (cursor.sees(",") || cursor.sees(")")) {
        throw new MalformedLineException(
            name.position().offset(),
            "the argument " + name + " of " + owner.get() + " has no value",
            null);
      }
      return new Argument(name, expression());
    }
    cursor.moveTo(start);
    return new Argument(null, expression());
  }

  /** Reads a value. */
  Expression expression() throws MalformedLineException {
    cursor.skipBlanks();
    int start = cursor.offset();
    char next = cursor.peek();
    if (next == '"') {
      return StringReader.read(cursor);
    } else if (next == '[') {
      cursor.moveTo(start + 1);
      return new Expression.ArrayValue(
          list("]", () -> "the list", this::expression), cursor.position(start));
    } else if (next == '{') {
      cursor.moveTo(start + 1);
      return new Expression.ObjectValue(
          list("}", () -> "the object", () -> argument(() -> "the object")),
          cursor.position(start));
    }
    Name path = cursor.takePath();
    if (path != null && cursor.take("(")) {
      return new Expression.Call(path.text(), arguments(() -> path.text() + "()"), path.position());
    }
    cursor.moveTo(start);
    String digits = digits();
    if (digits != null) {
      return new Expression.NumberValue(digits, cursor.position(start));
    } else if (path == null) {
      throw unexpected("a value");
    }
    cursor.takePath();
    return new Expression.Constant(path.text(), path.position());
  }

  /** Reads a number; returns null if none begins here. */
  private @Nullable String digits() {
    int start = cursor.offset();
    cursor.take("-");
    int first = cursor.offset();
    skipDigits();
    int end = cursor.offset();
    if (end == first || first > start + 1) {
      cursor.moveTo(start);
      return null;
    }
    if (cursor.peek() == '.') {
      cursor.moveTo(end + 1);
      skipDigits();
      if (!FRACTION.matcher(cursor.textFrom(start)).matches()) {
        cursor.moveTo(end);
      }
    }
    return cursor.textFrom(start);
  }

  private void skipDigits() {
    while (cursor.peek() >= '0' && cursor.peek() <= '9') {
      cursor.moveTo(cursor.offset() + 1);
    }
  }

  /** Returns the error for something else than what the grammar expects at the cursor. */
  MalformedLineException unexpected(String expected) {
    cursor.skipBlanks();
    int offset = cursor.offset();
    if (cursor.isAtLineEnd() || cursor.sees("//") || cursor.sees("/*")) {
      String found = cursor.isAtLineEnd() ? "the end of the line" : "a comment";
      return new MalformedLineException(
          offset,
          "expected " + expected + ", found " + found,
          depth > 0 ? "write the whole list on one line" : null,
          depth > 0);
    }
    Name word = cursor.takeWord();
    String found =
        word != null
            ? word.text()
            : new String(
                Character.toChars(cursor.position(offset).script().text().codePointAt(offset)));
    cursor.moveTo(offset);
    String help = found.equals("'") ? "write strings between double quotes" : null;
    return new MalformedLineException(offset, "expected " + expected + ", found " + found, help);
  }
}
