package io.github.d1maven.diff.prisma.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines that declare fields, enum values, attributes of blocks, and properties. */
final class LineReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;

  LineReader(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionReader(cursor);
  }

  /** Reads a field behind its name, up to the line end. */
  FieldNode field(Name name, Comments comments) throws MalformedLineException {
    int behind = cursor.offset();
    if (cursor.take(":")) {
      throw new MalformedLineException(
          behind, "a field has no colon between its name and its type", "remove the colon");
    }
    cursor.skipBlanks();
    if (cursor.isAtLineEnd() || cursor.peek() == '@' || cursor.sees("//")) {
      throw new MalformedLineException(
          name.position().offset(), "field " + name + " has no type", null);
    }
    FieldType type = type();
    List<Attribute> attributes = attributes();
    endLine(comments, "an attribute or the end of the line");
    return new FieldNode(name, type, attributes, comments.drain());
  }

  private FieldType type() throws MalformedLineException {
    cursor.skipBlanks();
    int start = cursor.offset();
    if (cursor.peek() == '[') {
      throw new MalformedLineException(start, "a list is written Type[], not [Type]", null);
    }
    String sql = cursor.sees("Unsupported(") ? unsupported() : null;
    Name name = sql == null ? cursor.takeWord() : null;
    if (sql == null && name == null) {
      throw expressions.unexpected("the type of the field");
    }
    return new FieldType(
        sql == null ? String.valueOf(name) : sql, sql != null, arity(), cursor.position(start));
  }

  private String unsupported() throws MalformedLineException {
    cursor.take("Unsupported(");
    cursor.skipBlanks();
    if (cursor.peek() != '"') {
      throw expressions.unexpected("the SQL type in double quotes");
    }
    String sql = StringReader.read(cursor).value();
    if (!cursor.take(")")) {
      throw expressions.unexpected(") after the SQL type");
    }
    return sql;
  }

  private FieldType.Arity arity() throws MalformedLineException {
    cursor.skipBlanks();
    int start = cursor.offset();
    if (cursor.take("[]")) {
      if (cursor.take("?")) {
        throw new MalformedLineException(
            start, "a list cannot be optional", "write Type[] or Type?");
      }
      return FieldType.Arity.LIST;
    } else if (cursor.take("?")) {
      return FieldType.Arity.OPTIONAL;
    } else if (cursor.take("!")) {
      throw new MalformedLineException(
          start, "fields are required without an exclamation mark", "remove it");
    }
    return FieldType.Arity.REQUIRED;
  }

  private List<Attribute> attributes() throws MalformedLineException {
    List<Attribute> attributes = new ArrayList<>();
    cursor.skipBlanks();
    while (cursor.peek() == '@') {
      int start = cursor.offset();
      if (cursor.sees("@@")) {
        throw new MalformedLineException(
            start,
            "an attribute of the block cannot stand behind a field",
            "move it to a line of its own");
      }
      cursor.moveTo(start + 1);
      attributes.add(expressions.attribute("@", start));
      cursor.skipBlanks();
    }
    return attributes;
  }

  /** Reads an enum value behind its name, up to the line end. */
  Block.EnumValue enumValue(Name name, Comments comments) throws MalformedLineException {
    List<Attribute> attributes = attributes();
    endLine(comments, "an attribute or the end of the line");
    comments.clear();
    return new Block.EnumValue(name, attributes);
  }

  /** Reads an attribute of a block, up to the line end. */
  Attribute blockAttribute(Comments comments) throws MalformedLineException {
    int start = cursor.offset();
    cursor.moveTo(start + 2);
    Attribute attribute = expressions.attribute("@@", start);
    endLine(comments, "the end of the line");
    comments.clear();
    return attribute;
  }

  /** Reads a property behind its name, up to the line end. */
  Block.Property property(Name name, Comments comments) throws MalformedLineException {
    if (!cursor.take("=")) {
      throw expressions.unexpected("= after " + name);
    }
    cursor.skipBlanks();
    boolean absent = cursor.isAtLineEnd() || cursor.sees("//");
    Expression value = absent ? null : expressions.expression();
    endLine(comments, "the end of the line");
    return new Block.Property(name, value);
  }

  private void endLine(Comments comments, String expected) throws MalformedLineException {
    comments.take(cursor);
    if (!cursor.takeNewline()) {
      throw expressions.unexpected(expected);
    }
  }
}
