package io.github.d1maven.core.lint;

import io.github.d1maven.diff.sql.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param migration the migration's name; empty for what concerns no single one
 * @param file the name of the file in messages
 * @param at the place in its text; null for the whole file
 * @param fact what is wrong, without advice
 * @param help what to do; null if that is obvious
 */
public record Hit(
    String migration,
    String file,
    @Nullable SourcePosition at,
    String fact,
    @Nullable String help) {

  /** Returns the same with advice. */
  public Hit help(String advice) {
    return new Hit(migration, file, at, fact, advice);
  }
}
