package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.problem.Place;

/**
 * A place in a script.
 *
 * @param script the script
 * @param offset UTF-16 code units from the start of the text, from 0 to its length
 */
public record SourcePosition(SqlScript script, int offset) {
  public SourcePosition {
    if (offset < 0 || offset > script.text().length()) {
      throw new IllegalArgumentException("offset " + offset + " is outside " + script.name());
    }
  }

  /** Returns the place that somebody wrote: this one, or where a generated text comes from. */
  public SourcePosition written() {
    Origins origins = script.origins();
    return origins == null ? this : origins.at(offset);
  }

  /** Returns the line in the file, counted from 1. */
  public int line() {
    long lines = script.text().substring(0, offset).chars().filter(c -> c == '\n').count();
    return (int) lines + script.line();
  }

  /** Returns the column in code points, counted from 1. */
  public int column() {
    int before = script.text().codePointCount(lineStart(), offset);
    return before + (lineStart() == 0 ? script.column() : 1);
  }

  /** Returns the place for an error message, with the line of text. */
  public Place place() {
    SourcePosition at = written();
    return new Place(at.script.name(), at.line(), at.column(), at.excerpt());
  }

  /** Returns the line that somebody wrote, without its line end. */
  public String writtenLine() {
    SourcePosition at = written();
    return at.lineText();
  }

  /** Returns {@code name:line:column}. */
  @Override
  public String toString() {
    SourcePosition at = written();
    return at.script.name() + ":" + at.line() + ":" + at.column();
  }

  /**
   * Returns the line as it was written, and below it a caret at the column; without a line end
   * after the last line.
   */
  public String excerpt() {
    String text = script.text();
    String line = lineText();
    String number = Integer.toString(line());
    String before = text.substring(lineStart(), Math.min(offset, lineStart() + line.length()));
    String indent =
        before.codePoints().mapToObj(c -> c == '\t' ? "\t" : " ").reduce("", String::concat);
    return "  "
        + number
        + " | "
        + line
        + "\n  "
        + " ".repeat(number.length())
        + " | "
        + indent
        + "^";
  }

  private String lineText() {
    int end = script.text().indexOf('\n', offset);
    return script
        .text()
        .substring(lineStart(), end < 0 ? script.text().length() : end)
        .stripTrailing();
  }

  private int lineStart() {
    return script.text().lastIndexOf('\n', offset - 1) + 1;
  }
}
