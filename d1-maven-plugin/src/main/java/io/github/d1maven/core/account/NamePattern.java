package io.github.d1maven.core.account;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.migrations.Glob;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;

/**
 * The names of the databases that may be created and deleted, such as {@code shop-pr-*}.
 *
 * @param text a glob that begins with a letter or digit
 * @param glob the same, parsed
 */
public record NamePattern(String text, Glob glob) {

  /**
   * Reads what a user typed.
   *
   * @throws ConfigurationException if it could match every name
   * @throws io.github.d1maven.core.migrations.MigrationException if it is not a glob
   */
  public static NamePattern of(String text) {
    if (!text.matches("[a-zA-Z0-9].*")) {
      throw new ConfigurationException(
          Problem.of("the pattern \"" + text + "\" does not say which databases are meant")
              .because("it must begin with a letter or digit that all their names begin with")
              .help(new Remedy.Option("for example", "databasePattern", "shop-pr-*")));
    }
    return new NamePattern(text, Glob.of(text));
  }

  /**
   * Demands that a name matches.
   *
   * @param action what would be done, as in "database x is not …"
   * @throws ConfigurationException if it does not
   */
  void require(DatabaseName name, String action) {
    if (!glob.matches(name.text())) {
      throw new ConfigurationException(
          Problem.of("database " + name + " is not " + action)
              .because("its name does not match the pattern " + text)
              .leaving("nothing was changed")
              .help("check the name, or the pattern in the project's configuration"));
    }
  }
}
