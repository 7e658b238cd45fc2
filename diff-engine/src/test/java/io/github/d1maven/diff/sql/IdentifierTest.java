package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierTest {
  @Test
  void asciiCaseDoesNotCount() {
    assertThat(new Identifier("Users")).isEqualTo(new Identifier("uSERS"));
    assertThat(new Identifier("Users")).hasSameHashCodeAs(new Identifier("uSERS"));
    assertThat(new Identifier("Users")).isEqualByComparingTo(new Identifier("USERS"));
  }

  @Test
  void caseBeyondAsciiCounts() {
    assertThat(new Identifier("É")).isNotEqualTo(new Identifier("é"));
    assertThat(new Identifier("STRASSE")).isNotEqualTo(new Identifier("STRAßE"));
    assertThat(new Identifier("I")).isNotEqualTo(new Identifier("ı"));
  }

  @Test
  void theAuthorsSpellingIsKept() {
    assertThat(new Identifier("Users")).hasToString("Users");
    assertThat(new Identifier("Users").key()).isEqualTo("users");
  }

  @Test
  void quotesAreDoubled() {
    assertThat(new Identifier("a\"b").quoted()).isEqualTo("\"a\"\"b\"");
    assertThat(new Identifier("").quoted()).isEqualTo("\"\"");
    assertThat(Identifier.literal("it's")).isEqualTo("'it''s'");
  }

  @Test
  void aQuotedNameReadsBackAsTheName() {
    for (String name :
        new String[] {"select", "a b", "a\"\"b", "[x]", "`y`", "'z'", "é😀", "a;b"}) {
      assertThat(Tokenizer.tokenize(Identifier.quote(name)))
          .singleElement()
          .satisfies(token -> assertThat(token.name().name()).isEqualTo(name));
    }
  }
}
