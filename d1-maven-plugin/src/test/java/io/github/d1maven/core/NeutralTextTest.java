package io.github.d1maven.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core says nothing that only users of Maven can type: how to type it, a voice knows. */
final class NeutralTextTest {

  private static final Path CORE = Path.of("src/main/java/io/github/d1maven/core");

  /** Comments, which are passed over, or texts in three or in one pair of quotes. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'])'|(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\")",
          Pattern.DOTALL);

  /** The file d1.sum and the comment d1:lint-off have their names in every front end. */
  private static final Predicate<String> OF_MAVEN =
      Pattern.compile(
              "-Dd1|-Dtarget|\\bmvn\\b|\\bd1(?![.]sum\\b|:lint-off\\b)[.:][a-z]|settings\\.xml")
          .asPredicate();

  private static Stream<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(text -> text != null);
  }

  private static Stream<String> literals(Path file) {
    try {
      String name = CORE.relativize(file).toString();
      return literals(Files.readString(file)).map(text -> name + ": " + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noTextOfTheCoreIsForMavenAlone() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      List<String> texts =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .sorted()
              .flatMap(NeutralTextTest::literals)
              .toList();
      assertThat(texts).hasSizeGreaterThan(100).noneMatch(OF_MAVEN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help(\"add -Dd1.confirm=shop\")",
        "/* \" */ help(\"add -Dtarget=remote\")",
        "'\"' + \"run mvn d1:apply\"",
        "\"\\\"quoted\\\" d1.timeout\"",
        "\"\"\"\n  see \"settings.xml\"\n\"\"\""
      })
  void suchTextsAreSeen(String source) {
    assertThat(literals(source)).anyMatch(OF_MAVEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"// \"mvn d1:apply\"\n\"apply\"", "/** {@code \"-Dd1.x\"} */ \"d1:\""})
  void commentsAndOtherTextsAreNot(String source) {
    assertThat(literals(source)).hasSize(1).noneMatch(OF_MAVEN);
  }
}
