package io.github.d1maven.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ErrorTextTest {

  @Test
  void remediesAreSpelledAsMavenUsersTypeThem() {
    DatabaseIdentity shop =
        new DatabaseIdentity(
            Target.REMOTE, "shop", "id", List.of(new Remedy.Option("env", "staging two")));
    Problem problem =
        Problem.of("the fact")
            .help("do this")
            .help(new Remedy.Option("or allow it", "allow", "D1-102:users.email"))
            .help(shop.run("or apply", "apply", new Remedy.Option("confirm", "shop")));
    assertThat(ErrorText.of(new ConfigurationException(problem)))
        .contains(
            new ErrorText(
                """
                the fact
                  help:  do this
                  help:  or allow it: -Dd1.allow=D1-102:users.email
                  help:  or apply:
                           mvn d1:apply -Dtarget=remote '-Dd1.env=staging two' -Dd1.confirm=shop""",
                true));
  }

  @Test
  void fileThatCannotBeReadKeepsTheGoalFromWorking() {
    assertThat(ErrorText.of(new UncheckedIOException(new NoSuchFileException("a.sql"))))
        .contains(
            new ErrorText(
                "a file cannot be read or written\n"
                    + "  cause: java.nio.file.NoSuchFileException: a.sql",
                false));
  }

  @Test
  void bugHasNoWords() {
    assertThat(ErrorText.of(new IllegalStateException())).isEmpty();
  }
}
