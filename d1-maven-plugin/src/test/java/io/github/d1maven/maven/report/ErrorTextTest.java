package io.github.d1maven.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
    assertThat(texts(new NoSuchFileException("a.sql"))).isEqualTo("there is no file a.sql");
    assertThat(texts(new AccessDeniedException("a.sql")))
        .isEqualTo("no access to a.sql\n  cause: you may not read or write it");
    assertThat(texts(new FileAlreadyExistsException("a.sql")))
        .isEqualTo("there is already a file a.sql");
    assertThat(texts(new FileSystemException("a.sql", null, "No space left on device")))
        .isEqualTo("cannot read or write a.sql\n  cause: No space left on device");
    assertThat(texts(new IOException("Is a directory")))
        .isEqualTo("a file cannot be read or written\n  cause: Is a directory");
  }

  private static String texts(IOException error) {
    ErrorText text = ErrorText.of(new UncheckedIOException(error)).orElseThrow();
    assertThat(text.isMistake()).isFalse();
    return text.text();
  }

  @Test
  void bugHasNoWords() {
    assertThat(ErrorText.of(new IllegalStateException())).isEmpty();
  }
}
