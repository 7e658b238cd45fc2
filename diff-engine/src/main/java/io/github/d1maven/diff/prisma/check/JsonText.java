package io.github.d1maven.diff.prisma.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes JSON: <a href="https://datatracker.ietf.org/doc/html/rfc8259">RFC 8259</a>. */
final class JsonText {
  /** Deeper values are refused, as by Prisma's own parser. */
  private static final int DEEPEST = 127;

  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*");
  private static final Pattern PLAIN =
      Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"");

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  /** Returns whether a text is one JSON value. */
  static boolean isValid(String text) {
    JsonText json = new JsonText(text);
    return json.takeValue() && json.at == text.length();
  }

  private boolean take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt();
    at = found ? matcher.end() : at;
    return found;
  }

  private boolean take(char c) {
    take(SPACE);
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private boolean takeValue() {
    take(SPACE);
    boolean found =
        take(PLAIN) || take(STRING) || takeAll('[', ']', false) || takeAll('{', '}', true);
    take(SPACE);
    return found;
  }

  private boolean takeAll(char open, char close, boolean named) {
    if (!take(open) || ++depth > DEEPEST) {
      return false;
    }
    boolean valid = take(close);
    while (!valid && takeMember(named)) {
      if (!take(',')) {
        valid = take(close);
        break;
      }
    }
    depth--;
    return valid;
  }

  private boolean takeMember(boolean named) {
    take(SPACE);
    return (!named || (take(STRING) && take(':'))) && takeValue();
  }
}
