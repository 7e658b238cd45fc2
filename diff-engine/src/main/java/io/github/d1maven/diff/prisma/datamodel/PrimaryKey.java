package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a model.
 *
 * @param fields in order
 * @param clientName the name of the key in Prisma Client, or null
 * @param attribute {@code @id} or {@code @@id}
 */
@Internal
public record PrimaryKey(List<String> fields, @Nullable String clientName, Attribute attribute) {
  /** Copies the list. */
  public PrimaryKey {
    fields = List.copyOf(fields);
  }
}
