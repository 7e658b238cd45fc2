package io.github.d1maven.maven.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintSettings;
import io.github.d1maven.core.lint.Linter;
import io.github.d1maven.core.lint.rule.Rules;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.maven.report.FindingsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingReportsTest {
  @TempDir private Path folder;

  private static final List<Finding> FINDINGS =
      new Linter(Rules.all(), LintSettings.DEFAULT)
          .check(
              LintInput.of(
                  List.of(
                      new SqlScript(
                          "migrations/1.sql",
                          "CREATE TABLE t (a TEXT DEFAULT \"<\u0001>\");\nUPDATE t SET a = 'x'")),
                  List.of("1.sql"),
                  new SqlScript("ledger", ""),
                  Set.of()));

  @Test
  void sarifNamesRuleLevelAndPlace() {
    var run = SarifReport.of(FINDINGS).get("runs").get(0);
    assertThat(run.get("results")).hasSize(4);
    var error = run.get("results").get(2);
    assertThat(error.get("ruleId").asText()).isEqualTo("D1-L104");
    assertThat(error.get("level").asText()).isEqualTo("error");
    var place = error.get("locations").get(0).get("physicalLocation");
    assertThat(place.get("artifactLocation").get("uri").asText()).isEqualTo("migrations/1.sql");
    assertThat(place.get("region").get("startLine").asInt()).isEqualTo(2);
    assertThat(run.get("tool").get("driver").get("rules")).hasSize(4);
  }

  @Test
  void junitHasATestForEachFindingAndNoControlCharacters() throws IOException {
    Path file = folder.resolve("d1").resolve("lint.xml");
    JUnitReport.write(file, "d1:lint", JUnitReport.ofFindings(FINDINGS));
    assertThat(Files.readString(file))
        .contains("<testsuite name=\"d1:lint\" tests=\"4\" failures=\"1\">")
        .contains(
            "<failure message=\"[D1-L104] the last statement does not end with a semicolon\">")
        .doesNotContain("\u0001");
  }

  @Test
  void errorsFailTheGoalAndTheRestIsCounted() {
    assertThat(FindingsText.summary(FINDINGS, 1, "migrations"))
        .isEqualTo("1 migration in migrations checked: 1 error, 2 warnings, 1 remark");
    assertThatThrownBy(() -> FindingsText.failOnErrors(FINDINGS))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("the migrations have 1 error")
        .hasMessageContaining("[D1-L104]");
    FindingsText.failOnErrors(FINDINGS.subList(0, 2));
  }
}
