package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces tokens of a text and leaves everything else, including comments, as the author wrote it.
 */
@Internal
public final class TextEdit {
  private record Replacement(int start, int end, String text) {}

  private final String text;
  private final List<Replacement> replacements = new ArrayList<>();

  public TextEdit(String text) {
    this.text = text;
  }

  /** Replaces a token. Tokens must come from this text and may be replaced once. */
  public TextEdit replace(Token token, String with) {
    return replace(token.start(), token.end(), with);
  }

  /** Replaces a range of UTF-16 offsets. Ranges must not overlap. */
  public TextEdit replace(int start, int end, String with) {
    replacements.add(new Replacement(start, end, with));
    return this;
  }

  /** Returns the text with all replacements done. */
  public String apply() {
    replacements.sort(
        Comparator.comparingInt(Replacement::start).thenComparingInt(Replacement::end));
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Replacement replacement : replacements) {
      result.append(text, at, replacement.start()).append(replacement.text());
      at = replacement.end();
    }
    return result.append(text, at, text.length()).toString();
  }
}
