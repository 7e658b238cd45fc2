package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.Set;

/** Names for tables that exist only during a migration, different from all other names. */
@Internal
public final class TemporaryNames {
  private final Set<Identifier> taken = new HashSet<>();

  /**
   * @param reserved names that are taken besides those of the schemas
   * @param schemas whose names are taken, including shadow tables of virtual tables
   */
  public TemporaryNames(Set<Identifier> reserved, Schema... schemas) {
    taken.addAll(reserved);
    for (Schema schema : schemas) {
      schema.objects().forEach(object -> taken.add(object.name()));
      schema.virtualTables().forEach(table -> taken.addAll(table.shadowNames()));
    }
  }

  /** Returns the wanted name itself, or the wanted name followed by a number. */
  public Identifier unused(String wish) {
    Identifier name = new Identifier(wish);
    for (int number = 2; !taken.add(name); number++) {
      name = new Identifier(wish + "_" + number);
    }
    return name;
  }
}
