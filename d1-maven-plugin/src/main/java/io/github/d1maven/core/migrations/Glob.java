package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob as wrangler reads {@code migrations_pattern}: {@code *} and {@code ?} within a name,
 * {@code **} for any folders, {@code [a-z]} and {@code [!a-z]}, <code>{a,b}</code>. A name that
 * begins with a dot is matched only by a pattern with an explicit dot.
 *
 * <p>Wrangler uses minimatch. Other features of minimatch — extended globs like {@code +(a|b)},
 * ranges like <code>{1..3}</code>, a leading {@code !} or {@code #} — are refused rather than
 * misread.
 */
public final class Glob {

  private static final Pattern UNSUPPORTED =
      Pattern.compile("^[!#].*|.*[?*+@!]\\(.*|.*\\{[^{},]*\\.\\.[^{},]*\\}.*", Pattern.DOTALL);
  private static final Pattern GLOBSTAR = Pattern.compile("\\*\\*");
  private static final String SPECIAL_IN_CLASS = "\\[]&^";

  private final List<List<Pattern>> alternatives;

  private Glob(List<List<Pattern>> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * Parses a glob.
   *
   * @param pattern the glob, with {@code /} between folders
   * @throws MigrationException if it uses an unsupported feature
   */
  public static Glob of(String pattern) {
    if (UNSUPPORTED.matcher(pattern).matches()) {
      throw unsupported(pattern);
    }
    try {
      return new Glob(BraceExpansion.of(pattern).stream().map(Glob::steps).toList());
    } catch (PatternSyntaxException e) {
      throw unsupported(pattern);
    }
  }

  /** Returns whether a file's relative path, with {@code /} between folders, matches. */
  public boolean matches(String file) {
    List<String> names = List.of(file.split("/", -1));
    return alternatives.stream().anyMatch(steps -> matches(steps, names, false));
  }

  /** Returns whether a file in or below the folder with this relative path can match. */
  boolean reaches(String folder) {
    List<String> names = List.of(folder.split("/", -1));
    return alternatives.stream().anyMatch(steps -> matches(steps, names, true));
  }

  private static boolean matches(List<Pattern> steps, List<String> names, boolean asFolder) {
    if (names.isEmpty()) {
      return asFolder || steps.isEmpty();
    }
    if (steps.isEmpty()) {
      return false;
    }
    List<Pattern> laterSteps = steps.subList(1, steps.size());
    List<String> laterNames = names.subList(1, names.size());
    if (steps.get(0) != GLOBSTAR) {
      return steps.get(0).matcher(names.get(0)).matches()
          && matches(laterSteps, laterNames, asFolder);
    }
    return matches(laterSteps, names, asFolder)
        || (!names.get(0).startsWith(".")
            && (matches(steps, laterNames, asFolder) || isLastOf(laterSteps, laterNames)));
  }

  private static boolean isLastOf(List<Pattern> laterSteps, List<String> laterNames) {
    return laterSteps.isEmpty() && laterNames.isEmpty();
  }

  private static List<Pattern> steps(String pattern) {
    return Arrays.stream(pattern.split("/+", -1)).map(Glob::step).toList();
  }

  private static Pattern step(String glob) {
    if (glob.equals("**")) {
      return GLOBSTAR;
    }
    var regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int classEnd = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (classEnd >= 0) {
        regex.append(characterClass(glob.substring(i + 1, classEnd)));
        i = classEnd;
      } else {
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    boolean mayBeHidden = glob.startsWith(".");
    return Pattern.compile((mayBeHidden ? "" : "(?!\\.)") + regex, Pattern.DOTALL);
  }

  private static String characterClass(String content) {
    boolean negated = content.startsWith("!") || content.startsWith("^");
    var regex = new StringBuilder(negated ? "[^" : "[");
    for (char c : content.substring(negated ? 1 : 0).toCharArray()) {
      regex.append(SPECIAL_IN_CLASS.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return regex.append(']').toString();
  }

  private static MigrationException unsupported(String pattern) {
    return new MigrationException(
        Problem.of("the pattern " + pattern + " is not supported")
            .because("only *, **, ?, [a-z] and {a,b} are supported"));
  }
}
