package io.github.d1maven.core.gate;

import java.util.List;

/**
 * A migration that a plan applies.
 *
 * @param name its name
 * @param checksum the checksum of its text
 * @param statements its statements, for the reader
 */
public record PlannedMigration(String name, String checksum, List<String> statements) {

  /** Copies the list. */
  public PlannedMigration {
    statements = List.copyOf(statements);
  }
}
