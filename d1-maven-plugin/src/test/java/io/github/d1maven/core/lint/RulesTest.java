package io.github.d1maven.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.lint.rule.Rules;
import io.github.d1maven.diff.problem.ProblemText;
import io.github.d1maven.diff.problem.Voice;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file for each rule: migrations, separated by a line with a name, and what is reported. Run
 * with {@code -Dgolden.update=true} to write the expected reports anew.
 */
class RulesTest {
  private static final Path ROOT = Path.of("src", "test", "resources", "lint");
  private static final Pattern NAME = Pattern.compile("(?m)^-- file: (\\S+)\\n");

  static Stream<Path> files() {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void reports(Path file) throws IOException {
    List<Finding> findings = lint(migrations(Files.readString(file)));
    String code = file.getFileName().toString().replace(".sql", "");
    String report =
        findings.stream()
            .filter(finding -> code.equals("all") || finding.rule().code().equals(code))
            .map(finding -> finding.severity().word() + " " + text(finding) + "\n\n")
            .collect(Collectors.joining());
    Path expected = file.resolveSibling(code + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, report);
    }
    assertThat(report).isEqualTo(Files.readString(expected)).isNotEmpty();
  }

  private static String text(Finding finding) {
    return ProblemText.of(finding.problem(), Voice.NEUTRAL);
  }

  private static Map<String, String> migrations(String text) {
    Map<String, String> migrations = new LinkedHashMap<>();
    Matcher names = NAME.matcher(text);
    List<String> all = new ArrayList<>();
    while (names.find()) {
      all.add(names.group(1));
    }
    String[] texts = NAME.split(text, -1);
    for (int i = 0; i < all.size(); i++) {
      migrations.put(all.get(i), texts[i + 1]);
    }
    return migrations;
  }

  private static List<Finding> lint(Map<String, String> migrations) {
    List<SqlScript> scripts = new ArrayList<>();
    migrations.forEach((name, text) -> scripts.add(new SqlScript("migrations/" + name, text)));
    SqlScript ledger = new SqlScript("ledger", "CREATE TABLE d1_migrations (id INTEGER);");
    LintInput input =
        LintInput.of(
            scripts,
            List.copyOf(migrations.keySet()),
            ledger,
            Set.of(new Identifier("d1_migrations")));
    return new Linter(Rules.all(), LintSettings.DEFAULT).check(input);
  }

  @Test
  void everyRuleHasAFileAndASection() throws IOException {
    Set<String> codes =
        Rules.all().stream().map(LintRule::code).collect(Collectors.toCollection(TreeSet::new));
    Set<String> withFile = new TreeSet<>(codes);
    withFile.remove("D1-L106"); // CheckProjectTest writes a file that is no text
    assertThat(files().map(file -> file.getFileName().toString().replace(".sql", "")))
        .containsAll(withFile);
    String page = Files.readString(Path.of("..", "docs", "lint.md"));
    assertThat(codes).allSatisfy(code -> assertThat(page).contains("## " + code + "\n"));
    assertThat(codes).hasSize(Rules.all().size());
  }
}
