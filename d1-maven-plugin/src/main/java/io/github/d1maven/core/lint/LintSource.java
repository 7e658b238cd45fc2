package io.github.d1maven.core.lint;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SqlScript;
import org.jspecify.annotations.Nullable;

/**
 * The file of a migration.
 *
 * @param name its recorded name
 * @param script its text; without any if it cannot be read
 * @param fault why it cannot be read as text; null if it can
 */
public record LintSource(String name, SqlScript script, @Nullable Problem fault) {

  boolean isReadable() {
    return fault == null;
  }
}
