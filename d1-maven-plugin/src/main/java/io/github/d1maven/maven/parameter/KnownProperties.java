package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Nearest;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The properties of this plugin's goals, from its descriptor. Maven ignores all others: with a
 * mistyped property a goal could do what its user meant to prevent.
 *
 * @param names with their prefix
 */
record KnownProperties(Set<String> names) {

  private static final String PREFIX = "d1.";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)\\}");

  /** Reads the descriptor. */
  static KnownProperties of(PluginDescriptor plugin) {
    Set<String> names = new TreeSet<>();
    plugin.getMojos().stream()
        .map(MojoDescriptor::getMojoConfiguration)
        .flatMap(configuration -> Stream.of(configuration.getChildren()))
        .map(KnownProperties::property)
        .flatMap(Optional::stream)
        .filter(name -> name.startsWith(PREFIX))
        .forEach(names::add);
    return new KnownProperties(names);
  }

  private static Optional<String> property(PlexusConfiguration parameter) {
    Matcher expression = EXPRESSION.matcher(parameter.getValue(""));
    return expression.matches() ? Optional.of(expression.group(1)) : Optional.empty();
  }

  /**
   * Checks that every property of the command line with this plugin's prefix is known. Messages do
   * not repeat its value, which may be a secret.
   *
   * @param typed the properties of the command line
   * @throws ConfigurationException if one is unknown
   */
  void require(Properties typed) {
    List<String> unknown =
        typed.stringPropertyNames().stream()
            .filter(name -> name.startsWith(PREFIX) && !names.contains(name))
            .sorted()
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    Problem problem =
        Problem.of(
                (unknown.size() == 1 ? "unknown property " : "unknown properties ")
                    + Phrases.some(unknown, ", "))
            .because(
                unknown.size() == 1
                    ? "no goal of this plugin has it, so Maven would ignore it"
                    : "no goal of this plugin has them, so Maven would ignore them")
            .leaving("nothing was changed");
    for (String name : unknown) {
      Optional<String> near = Nearest.to(name, names);
      if (near.isPresent()) {
        String meant = near.get().substring(PREFIX.length());
        problem = problem.help(new Remedy.Option("did you mean", meant, "<value>"));
      }
    }
    throw new ConfigurationException(problem.help("mvn d1:help -Ddetail lists all properties"));
  }
}
