package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the views, triggers and indexes of a schema that make every RENAME and DROP COLUMN fail, by
 * trying them on an additional table.
 */
@Internal
public final class Obstacles {
  private Obstacles() {}

  public static Set<Identifier> in(Schema schema) {
    Schema suspects = suspects(schema);
    Set<Identifier> obstacles = new HashSet<>();
    if (suspects.objects().isEmpty()) {
      return obstacles;
    }
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      copy.load(StoredObject.of(suspects));
      for (String probe : probes(new TemporaryNames(Set.of(), schema))) {
        while (true) {
          Optional<Obstacle> obstacle = stops(copy, probe);
          if (obstacle.isEmpty()) {
            break;
          }
          obstacles.add(obstacle.get().name());
          copy.execute(obstacle.get().drop().sql());
        }
      }
    }
    return obstacles;
  }

  private static List<String> probes(TemporaryNames names) {
    String probe = names.unused("d1_probe").quoted();
    String probed = names.unused("d1_probed").quoted();
    return List.of(
        "CREATE TABLE " + probe + " (a, b, c)",
        "ALTER TABLE " + probe + " RENAME COLUMN a TO d",
        "ALTER TABLE " + probe + " DROP COLUMN b",
        "ALTER TABLE " + probe + " RENAME TO " + probed,
        "DROP TABLE " + probed);
  }

  private static Optional<Obstacle> stops(ScratchDatabase copy, String probe) {
    try {
      copy.execute(probe);
      return Optional.empty();
    } catch (InvalidSqlException e) {
      return Optional.of(Obstacle.in(e.fact()).orElseThrow(() -> e));
    }
  }

  /** Returns all views and triggers with the tables that they name, and tables with odd indexes. */
  private static Schema suspects(Schema schema) {
    Set<Identifier> names = new HashSet<>();
    schema.views().forEach(view -> names.addAll(view.namesInText()));
    schema.triggers().forEach(trigger -> names.addAll(trigger.namesInText()));
    schema.indexes().stream()
        .filter(Obstacles::hasDoubleQuotedString)
        .forEach(index -> names.add(index.table()));
    return schema.only(names);
  }

  /**
   * Returns whether a term is a string in double quotes, which ALTER TABLE mistakes for a missing
   * column.
   */
  private static boolean hasDoubleQuotedString(Index index) {
    return index.sql().indexOf('"') >= 0
        && index.parts().stream()
            .anyMatch(
                part ->
                    part.expression().sql().indexOf('"') >= 0
                        && part.expression().normal().indexOf('\'') >= 0);
  }
}
