package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import java.util.Map;

/**
 * An enum.
 *
 * @param name its name in Prisma
 * @param values the name of each value with what is stored for it
 */
@Internal
public record EnumType(String name, Map<String, String> values) {
  /** Copies the map. */
  public EnumType {
    values = Map.copyOf(values);
  }
}
