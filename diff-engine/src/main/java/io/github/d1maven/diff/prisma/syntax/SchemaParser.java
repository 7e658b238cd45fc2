package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a Prisma schema file. See <a
 * href="https://www.prisma.io/docs/orm/prisma-schema/overview">Prisma schema</a>; what the page
 * leaves open follows Prisma's own engine.
 */
@Internal
public final class SchemaParser {
  private final Cursor cursor;
  private final Findings findings;
  private final Comments comments = new Comments();
  private final List<Block> blocks = new ArrayList<>();

  private SchemaParser(SqlScript file, Findings findings) {
    this.cursor = new Cursor(file);
    this.findings = findings;
  }

  /**
   * Returns the blocks of a file in order, without those lines that do not follow the grammar.
   *
   * @param findings receives the mistakes
   */
  public static List<Block> parse(SqlScript file, Findings findings) {
    SchemaParser parser = new SchemaParser(file, findings);
    parser.cursor.skipBlanks();
    while (!parser.cursor.isAtEnd()) {
      parser.readNext();
      parser.cursor.skipBlanks();
    }
    return parser.blocks;
  }

  private void readNext() {
    if (comments.take(cursor)) {
      cursor.takeNewline();
    } else if (cursor.takeNewline()) {
      comments.clear();
    } else if (!readBlock()) {
      reportLine();
      comments.clear();
    }
  }

  private boolean readBlock() {
    int start = cursor.offset();
    for (Keyword keyword : Keyword.values()) {
      if (cursor.take(keyword.toString())) {
        Name name = cursor.takeWord();
        if (name != null && cursor.take("{")) {
          String rest = cursor.takeRestOfLine();
          if (cursor.takeNewline() || rest.contains("}")) {
            BlockReader reader =
                new BlockReader(cursor, findings, keyword, name, cursor.position(start));
            blocks.add(reader.read(rest, comments.drain()));
            return true;
          }
        }
      }
      cursor.moveTo(start);
    }
    return false;
  }

  /** Reports a line that begins no block, and moves behind the braces that it may open. */
  private void reportLine() {
    int start = cursor.offset();
    Name first = cursor.takeWord();
    Name second = cursor.takeWord();
    boolean opens = first != null && cursor.take("{");
    boolean alias = second != null && cursor.take("=") && first != null && isType(first);
    cursor.takeRestOfLine();
    cursor.takeNewline();
    boolean known = first != null && isKeyword(first);
    if (alias) {
      findings.add(
          cursor.position(start), "types cannot be given another name", "use the type itself");
    } else if (known && second != null) {
      findings.add(
          cursor.position(start),
          "expected { at the end of this line",
          "a block begins with " + first + " " + second + " { and a line break");
    } else {
      findings.add(cursor.position(start), unknown(first), EXPECTED);
    }
    if (opens || (known && second != null && !alias)) {
      skipToClosingBrace();
    }
  }

  private static final String EXPECTED =
      "a block begins with model, enum, view, datasource or generator and a name";

  private static String unknown(@Nullable Name word) {
    return word == null ? "this line begins no block" : "\"" + word + "\" begins no block";
  }

  private static boolean isType(Name word) {
    return word.text().equals(Keyword.TYPE.toString());
  }

  private static boolean isKeyword(Name word) {
    for (Keyword keyword : Keyword.values()) {
      if (keyword.toString().equals(word.text())) {
        return true;
      }
    }
    return false;
  }

  private void skipToClosingBrace() {
    int start = cursor.offset();
    while (!cursor.isAtEnd()) {
      cursor.skipBlanks();
      if (cursor.take("}")) {
        return;
      }
      cursor.takeRestOfLine();
      cursor.takeNewline();
    }
    cursor.moveTo(start);
  }
}
