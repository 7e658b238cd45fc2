package io.github.d1maven.core.backup;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.dump.DumpScope.Content;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a user typed about what to back up. */
public final class ScopeOptions {

  private ScopeOptions() {}

  /**
   * Returns the scope.
   *
   * @param tables names of tables, separated by commas, or null for all
   * @param exclude names of tables to leave out, separated by commas, or null for none
   * @param content {@code all}, {@code schema} or {@code data}
   * @throws ConfigurationException if the content is none of these
   */
  public static DumpScope scope(@Nullable String tables, @Nullable String exclude, String content) {
    for (Content known : Content.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(content)) {
        return new DumpScope(names(tables), names(exclude), known);
      }
    }
    throw new ConfigurationException(
        Problem.of("unknown value \"" + content + "\" of backup.content")
            .because("the values are all, schema and data")
            .help(new Remedy.Option("for example", "backup.content", "schema")));
  }

  private static List<Identifier> names(@Nullable String names) {
    return names == null
        ? List.of()
        : Arrays.stream(names.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(Identifier::new)
            .toList();
  }
}
