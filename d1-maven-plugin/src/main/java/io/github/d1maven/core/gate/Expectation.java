package io.github.d1maven.core.gate;

import java.nio.file.Path;
import java.util.List;

/** What a live schema is compared with. */
public sealed interface Expectation {

  /** What the migrations that the database has recorded yield. */
  record AppliedMigrations() implements Expectation {}

  /**
   * The declared schema.
   *
   * @param files its files
   */
  record Declared(List<Path> files) implements Expectation {

    /** Copies the list. */
    public Declared {
      files = List.copyOf(files);
    }
  }
}
