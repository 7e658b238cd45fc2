package io.github.d1maven.diff.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTextTest {
  private static final Problem WHOLE =
      Problem.of("there is no table \"usres\"")
          .at(new Place("schema.sql", 3, 14, "  3 | DROP usres\n    |      ^"))
          .because("looked in main;\nfound users")
          .leaving(List.of("nothing was changed", "not run: b.sql"))
          .help("write users")
          .help(new Remedy.Option("to allow it, add", "allow", "all"))
          .help(
              new Remedy.Run(
                  "to see what is there", "status", List.of(new Remedy.Option("env", "two words"))))
          .see("docs/hazards.md#d1-101");

  @Test
  void everyPartHasItsLines() {
    assertThat(ProblemText.of(WHOLE, Voice.NEUTRAL))
        .isEqualTo(
            """
            there is no table "usres"
              --> schema.sql:3:14
              3 | DROP usres
                |      ^
              cause: looked in main;
                     found users
              state: nothing was changed
                     not run: b.sql
              help:  write users
              help:  to allow it, add: allow=all
              help:  to see what is there:
                       status env=two words
              see:   docs/hazards.md#d1-101""");
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    assertThat(ProblemText.of(Problem.of("no"), Voice.NEUTRAL)).isEqualTo("no");
  }

  @Test
  void anExceptionSaysTheSameInNeutralWords() {
    assertThat(new ProblemException(WHOLE)).hasMessage(ProblemText.of(WHOLE, Voice.NEUTRAL));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "D1-102:users.email,D1-102:users.email",
        "two words,'two words'",
        "it's,'it'\\''s'",
        "<name>,<name>",
        "a;b,'a;b'",
        "$x,'$x'",
        "a>b,'a>b'",
      })
  void wordsAreQuotedForTheShellWhereTheyMustBe(String word, String typed) {
    assertThat(Voice.shellWord(word)).isEqualTo(typed);
  }

  @Test
  void placesSayWhatIsKnown() {
    assertThat(Place.of("a.sql")).hasToString("a.sql");
    assertThat(Place.of("a.sql", 2, 0)).hasToString("a.sql:2");
    assertThat(Place.of("a.sql", 2, 5)).hasToString("a.sql:2:5");
  }
}
