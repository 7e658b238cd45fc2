package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a model.
 *
 * @param unique whether it is unique
 * @param fields in order
 * @param name its name in the database, or null if it is derived from its columns
 * @param clientName its name in Prisma Client, or null
 * @param where the condition of a partial index, or null
 * @param attribute {@code @unique}, {@code @@unique} or {@code @@index}
 */
@Internal
public record Index(
    boolean unique,
    List<IndexedField> fields,
    @Nullable String name,
    @Nullable String clientName,
    @Nullable Expression where,
    Attribute attribute) {
  /** Copies the list. */
  public Index {
    fields = List.copyOf(fields);
  }

  /** Returns the names of its fields. */
  public List<String> fieldNames() {
    List<String> names = new ArrayList<>(fields.size());
    for (IndexedField field : fields) {
      names.add(field.field());
    }
    return names;
  }

  /** Returns whether it is declared at a field. */
  public boolean isAtField() {
    return attribute.mark().equals("@");
  }
}
