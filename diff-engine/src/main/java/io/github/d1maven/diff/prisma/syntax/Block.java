package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a Prisma file. */
@Internal
public sealed interface Block {
  /** Returns its name. */
  Name name();

  /** Returns its keyword. */
  Keyword keyword();

  /** Returns where its keyword begins. */
  SourcePosition position();

  /** What a block begins with. */
  enum Keyword {
    MODEL("model"),
    TYPE("type"),
    VIEW("view"),
    ENUM("enum"),
    DATASOURCE("datasource"),
    GENERATOR("generator");

    private final String text;

    Keyword(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A model, a view or a composite type.
   *
   * @param fields in order
   * @param attributes in order
   * @param comments the documentation comments directly above it, without {@code ///}
   */
  record ModelBlock(
      Keyword keyword,
      Name name,
      List<FieldNode> fields,
      List<Attribute> attributes,
      List<Name> comments,
      SourcePosition position)
      implements Block {
    /** Copies the lists. */
    public ModelBlock {
      fields = List.copyOf(fields);
      attributes = List.copyOf(attributes);
      comments = List.copyOf(comments);
    }
  }

  /**
   * An enum.
   *
   * @param values in order
   * @param attributes in order
   */
  record EnumBlock(
      Name name, List<EnumValue> values, List<Attribute> attributes, SourcePosition position)
      implements Block {
    /** Copies the lists. */
    public EnumBlock {
      values = List.copyOf(values);
      attributes = List.copyOf(attributes);
    }

    @Override
    public Keyword keyword() {
      return Keyword.ENUM;
    }
  }

  /** A value of an enum. */
  record EnumValue(Name name, List<Attribute> attributes) {
    /** Copies the list. */
    public EnumValue {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * The datasource, or a generator.
   *
   * @param properties in order
   */
  record ConfigBlock(Keyword keyword, Name name, List<Property> properties, SourcePosition position)
      implements Block {
    /** Copies the list. */
    public ConfigBlock {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A line of a datasource or generator.
   *
   * @param value the value, or null if nothing follows the equals sign
   */
  record Property(Name name, @Nullable Expression value) {}
}
