package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user specified about the database.
 *
 * <p>If a wrangler file lists databases, these values select one of them and never change it. In a
 * project without such a list they describe the database.
 *
 * @param database a binding or the name of a database, as on wrangler's command line; null if not
 *     given
 * @param binding a binding, or null
 * @param databaseName the name of a database, or null
 * @param databaseId the identifier of a remote database, or null
 */
public record DatabaseSelector(
    @Nullable String database,
    @Nullable String binding,
    @Nullable String databaseName,
    @Nullable String databaseId) {

  /** Nothing specified: the only database of the project. */
  public static final DatabaseSelector ANY = new DatabaseSelector(null, null, null, null);

  /** Returns whether nothing is specified. */
  public boolean isEmpty() {
    return equals(ANY);
  }

  /**
   * Selects a database: the first that matches everything specified, or the only one if nothing is.
   *
   * @param entries the databases to choose from, at least one
   * @param file the file that lists them, for the message
   * @throws ConfigurationException if none matches, or if nothing is specified and there are
   *     several
   */
  DatabaseEntry choose(List<DatabaseEntry> entries, WranglerFile file) {
    List<DatabaseEntry> matching = entries.stream().filter(this::matches).toList();
    if (matching.isEmpty()) {
      throw unknown(entries, file);
    }
    if (isEmpty() && matching.size() > 1) {
      throw ambiguous(entries, file);
    }
    return matching.get(0);
  }

  private boolean matches(DatabaseEntry entry) {
    return (database == null
            || database.equals(entry.binding())
            || database.equals(entry.databaseName()))
        && (binding == null || binding.equals(entry.binding()))
        && (databaseName == null || databaseName.equals(entry.databaseName()))
        && (databaseId == null || databaseId.equals(entry.databaseId()));
  }

  private ConfigurationException unknown(List<DatabaseEntry> entries, WranglerFile file) {
    return new ConfigurationException(
        Problem.of("no such D1 database in " + file.path().getFileName())
            .at(entries.get(0).location())
            .because("looked for " + this + ";\nfound " + summaries(entries))
            .help(
                new Remedy.Option(
                    "choose one, for example", "database", entries.get(0).binding())));
  }

  private static ConfigurationException ambiguous(List<DatabaseEntry> entries, WranglerFile file) {
    return new ConfigurationException(
        Problem.of("there are " + entries.size() + " D1 databases in " + file.path().getFileName())
            .at(entries.get(0).location())
            .because("found " + summaries(entries))
            .help(
                new Remedy.Option(
                    "choose one, for example", "database", entries.get(0).binding())));
  }

  private static String summaries(List<DatabaseEntry> entries) {
    return entries.stream().map(DatabaseEntry::summary).collect(Collectors.joining(", "));
  }

  /** Returns a description, for example {@code binding "DB" and database_id "42"}. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    add(words, "binding or database_name", database);
    add(words, "binding", binding);
    add(words, "database_name", databaseName);
    add(words, "database_id", databaseId);
    return String.join(" and ", words);
  }

  private static void add(List<String> words, String key, @Nullable String value) {
    if (value != null) {
      words.add(key + " \"" + value + "\"");
    }
  }
}
