package io.github.d1maven.diff.rows;

/**
 * A text that matches a pattern of LIKE or GLOB.
 *
 * @see <a
 *     href="https://www.sqlite.org/lang_expr.html#the_like_glob_regexp_match_and_extract_operators">LIKE
 *     and GLOB</a>
 */
final class PatternText {
  private final String pattern;
  private final boolean glob;
  private final StringBuilder text = new StringBuilder();

  PatternText(String pattern, boolean glob) {
    this.pattern = pattern;
    this.glob = glob;
  }

  /** Returns a short text that matches; any number of characters become one. */
  String match() {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (glob && c == '[') {
        at = set(at + 1);
      } else {
        text.append(isWildcard(c) ? 'x' : c);
        at++;
      }
    }
    return text.toString();
  }

  private boolean isWildcard(char c) {
    return glob ? c == '*' || c == '?' : c == '%' || c == '_';
  }

  /** Reads a set such as {@code [a-z]} and returns the offset behind it. */
  private int set(int from) {
    boolean negated = from < pattern.length() && pattern.charAt(from) == '^';
    int first = negated ? from + 1 : from;
    int close = pattern.indexOf(']', first + 1);
    if (close < 0) {
      return pattern.length();
    }
    text.append(negated ? outside(pattern.substring(first, close)) : pattern.charAt(first));
    return close + 1;
  }

  private static char outside(String set) {
    for (char candidate : new char[] {'x', '1', 'A', '-', ' '}) {
      if (!contains(set, candidate)) {
        return candidate;
      }
    }
    return '~';
  }

  private static boolean contains(String set, char wanted) {
    for (int i = 0; i < set.length(); i++) {
      boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
      if (set.charAt(i) == wanted
          || (range && set.charAt(i) <= wanted && wanted <= set.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }
}
