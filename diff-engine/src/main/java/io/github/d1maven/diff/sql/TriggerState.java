package io.github.d1maven.diff.sql;

/**
 * Whether the tokens so far begin a trigger that has not reached its {@code ; END}, so that a
 * semicolon does not end the statement. The same rule as in {@link StatementSplitter}, for tokens
 * that are not kept.
 */
final class TriggerState {
  private enum Header {
    START,
    EXPLAIN,
    QUERY,
    PLAN,
    CREATE,
    TEMPORARY,
    TRIGGER,
    OTHER
  }

  private Header header = Header.START;
  private boolean afterSemicolon;
  private boolean ended;

  boolean isOpen() {
    return header == Header.TRIGGER && !ended;
  }

  /** Adds a word or a number. */
  void word(char[] buffer, int from, int to) {
    if (header == Header.OTHER) {
      return;
    }
    if (header == Header.TRIGGER) {
      ended = afterSemicolon && is("END", buffer, from, to);
      afterSemicolon = false;
      return;
    }
    header =
        switch (header) {
          case START ->
              is("EXPLAIN", buffer, from, to) ? Header.EXPLAIN : created(buffer, from, to);
          case EXPLAIN -> is("QUERY", buffer, from, to) ? Header.QUERY : created(buffer, from, to);
          case QUERY -> Header.PLAN;
          case PLAN -> created(buffer, from, to);
          case CREATE ->
              is("TEMP", buffer, from, to) || is("TEMPORARY", buffer, from, to)
                  ? Header.TEMPORARY
                  : trigger(buffer, from, to);
          default -> trigger(buffer, from, to);
        };
  }

  /** Adds any other token. */
  void other(char first) {
    if (header != Header.TRIGGER) {
      header = header == Header.QUERY ? Header.PLAN : Header.OTHER;
    }
    afterSemicolon = first == ';';
    ended = false;
  }

  private static Header created(char[] buffer, int from, int to) {
    return is("CREATE", buffer, from, to) ? Header.CREATE : Header.OTHER;
  }

  private static Header trigger(char[] buffer, int from, int to) {
    return is("TRIGGER", buffer, from, to) ? Header.TRIGGER : Header.OTHER;
  }

  private static boolean is(String word, char[] buffer, int from, int to) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (buffer[from + i] != word.charAt(i) && buffer[from + i] != word.charAt(i) + 'a' - 'A') {
        return false;
      }
    }
    return true;
  }
}
