package io.github.d1maven.core.dump;

import io.github.d1maven.diff.problem.Nearest;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a database is dumped.
 *
 * @param tables the tables to dump; empty for all
 * @param exclude tables that are left out of these
 * @param content schema, data or both
 */
public record DumpScope(List<Identifier> tables, List<Identifier> exclude, Content content) {

  /** Everything. */
  public static final DumpScope ALL = new DumpScope(List.of(), List.of(), Content.ALL);

  /** Which parts of the tables. */
  public enum Content {
    /** Schema and data. */
    ALL("schema and data"),
    /** The statements that create everything. */
    SCHEMA("schema"),
    /** The rows. */
    DATA("data");

    private final String words;

    Content(String words) {
      this.words = words;
    }

    boolean hasSchema() {
      return this != DATA;
    }

    boolean hasData() {
      return this != SCHEMA;
    }

    /** Returns the one that {@link #toString} calls like that. */
    static Optional<Content> of(String words) {
      return Arrays.stream(values()).filter(content -> content.words.equals(words)).findFirst();
    }

    /** Returns it in words. */
    @Override
    public String toString() {
      return words;
    }
  }

  /** Copies the lists. */
  public DumpScope {
    tables = List.copyOf(tables);
    exclude = List.copyOf(exclude);
  }

  /**
   * Returns the names of the tables and virtual tables that are dumped.
   *
   * @throws DumpException if it names a table that does not exist
   */
  Set<Identifier> of(Schema schema) {
    List<Identifier> all =
        Stream.concat(
                schema.tables().stream().map(table -> table.name()),
                schema.virtualTables().stream().map(table -> table.name()))
            .toList();
    requireAll(all, tables, "backup.tables");
    requireAll(all, exclude, "backup.exclude");
    return all.stream()
        .filter(name -> tables.isEmpty() || tables.contains(name))
        .filter(name -> !exclude.contains(name))
        .collect(Collectors.toSet());
  }

  private static void requireAll(List<Identifier> all, List<Identifier> named, String option) {
    for (Identifier name : named) {
      if (!all.contains(name)) {
        List<String> names = all.stream().map(Identifier::name).toList();
        throw new DumpException(
            Problem.of("the database has no table \"" + name + "\" to back up or to leave out")
                .because("its tables are " + Identifier.list(all))
                .withRemedies(
                    Nearest.to(name.name(), names).stream()
                        .map(near -> (Remedy) new Remedy.Option("did you mean", option, near))
                        .toList()));
      }
    }
  }
}
