package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.prisma.syntax.Block.ConfigBlock;
import io.github.d1maven.diff.prisma.syntax.Block.EnumBlock;
import io.github.d1maven.diff.prisma.syntax.Block.EnumValue;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.Block.Property;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the lines of one block. A line that does not follow the grammar is reported and left out.
 */
final class BlockReader {
  /** A line that begins a block: inside of another one, that one was not closed. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:model|type|view|enum|datasource|generator)[ \\t]+[\\p{L}\\p{N}_-]+[ \\t]*\\{.*");

  private static final List<Keyword> KEYWORDS = List.of(Keyword.values());

  private final Cursor cursor;
  private final Findings findings;
  private final LineReader lines;
  private final Comments comments = new Comments();
  private final Keyword keyword;
  private final Name name;
  private final SourcePosition position;
  private final List<FieldNode> fields = new ArrayList<>();
  private final List<EnumValue> values = new ArrayList<>();
  private final List<Property> properties = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();

  BlockReader(
      Cursor cursor, Findings findings, Keyword keyword, Name name, SourcePosition position) {
    this.cursor = cursor;
    this.findings = findings;
    this.lines = new LineReader(cursor);
    this.keyword = keyword;
    this.name = name;
    this.position = position;
  }

  /** Reads the lines behind the one that opens the block, up to its closing brace. */
  Block read(String restOfFirstLine, List<Name> documentation) {
    while (!isClosed(restOfFirstLine)) {
      readLine();
    }
    return switch (keyword) {
      case MODEL, TYPE, VIEW ->
          new ModelBlock(keyword, name, fields, attributes, documentation, position);
      case ENUM -> new EnumBlock(name, values, attributes, position);
      case DATASOURCE, GENERATOR -> new ConfigBlock(keyword, name, properties, position);
    };
  }

  private boolean isClosed(String restOfFirstLine) {
    cursor.skipBlanks();
    if (cursor.peek() == '}') {
      cursor.moveTo(cursor.offset() + 1);
      return true;
    }
    boolean header = isHeader();
    if (!cursor.isAtEnd() && !header) {
      return false;
    }
    boolean oneLine = restOfFirstLine.contains("}");
    findings.add(
        position,
        keyword + " " + name + " is not closed",
        oneLine
            ? "put a line break after the { and before the }: each field has a line of its own"
            : "add a } on a line of its own");
    return true;
  }

  private boolean isHeader() {
    boolean begins = false;
    for (Keyword each : KEYWORDS) {
      begins |= cursor.sees(each.toString());
    }
    int start = cursor.offset();
    boolean header = begins && HEADER.matcher(cursor.takeRestOfLine()).matches();
    cursor.moveTo(start);
    return header;
  }

  private void readLine() {
    int start = cursor.offset();
    if (comments.take(cursor)) {
      cursor.takeNewline();
      return;
    } else if (cursor.takeNewline()) {
      comments.clear();
      return;
    }
    try {
      Name word = cursor.takeWord();
      if (word != null) {
        readNamed(word);
      } else if (cursor.sees("@@") && !isConfig()) {
        attributes.add(lines.blockAttribute(comments));
      } else {
        throw malformed(start);
      }
    } catch (MalformedLineException e) {
      findings.add(cursor.position(e.offset), e.fact, e.help);
      cursor.moveTo(Math.max(cursor.offset(), e.offset));
      cursor.takeRestOfLine();
      cursor.takeNewline();
      comments.clear();
      if (e.continues) {
        skipContinuation();
      }
    }
  }

  /** Moves behind the lines that continue an unfinished one, if a line closes it. */
  private void skipContinuation() {
    int start = cursor.offset();
    while (!cursor.isAtEnd()) {
      cursor.skipBlanks();
      char first = cursor.peek();
      cursor.takeRestOfLine();
      cursor.takeNewline();
      if (first == ']' || first == ')') {
        return;
      } else if (first == '}') {
        break;
      }
    }
    cursor.moveTo(start);
  }

  private boolean isConfig() {
    return keyword == Keyword.DATASOURCE || keyword == Keyword.GENERATOR;
  }

  private void readNamed(Name word) throws MalformedLineException {
    if (isConfig()) {
      properties.add(lines.property(word, comments));
    } else if (keyword == Keyword.ENUM) {
      values.add(lines.enumValue(word, comments));
    } else {
      fields.add(lines.field(word, comments));
    }
  }

  private MalformedLineException malformed(int start) {
    String expected =
        isConfig() ? "a property" : keyword == Keyword.ENUM ? "a value of the enum" : "a field";
    String help = null;
    if (cursor.peek() == '@') {
      help = "write an attribute of a field behind its type, on the same line";
    } else if (cursor.peek() == '_') {
      help = "a name begins with a letter; the name in the database is given by @map(\"_name\")";
    } else if (cursor.peek() == ']' || cursor.peek() == ')') {
      help = "a list of arguments stands on one line";
    }
    return new MalformedLineException(start, "this line does not declare " + expected, help);
  }
}
