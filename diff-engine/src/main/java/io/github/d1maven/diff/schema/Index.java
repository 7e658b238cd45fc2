package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index made by CREATE INDEX.
 *
 * @param where the predicate of a <a href="https://www.sqlite.org/partialindex.html">partial
 *     index</a>, or null
 */
public record Index(
    Identifier name,
    Identifier table,
    boolean unique,
    List<IndexPart> parts,
    @Nullable Expression where,
    String sql)
    implements SchemaObject {
  public Index {
    parts = List.copyOf(parts);
  }

  @Override
  public String kind() {
    return "index";
  }

  /** Returns whether the column occurs in it: as a part, in an expression or in the predicate. */
  public boolean mentions(Identifier column) {
    return parts.stream().anyMatch(part -> part.expression().mentions(column))
        || (where != null && where.mentions(column));
  }
}
