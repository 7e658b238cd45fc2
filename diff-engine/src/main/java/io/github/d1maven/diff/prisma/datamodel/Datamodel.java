package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import java.util.List;

/**
 * A checked datamodel.
 *
 * @param models models and views, in the order of their files
 * @param foreignKeys whether relations are enforced by foreign keys: {@code relationMode}
 */
@Internal
public record Datamodel(List<Model> models, boolean foreignKeys) {
  /** Copies the list. */
  public Datamodel {
    models = List.copyOf(models);
  }
}
