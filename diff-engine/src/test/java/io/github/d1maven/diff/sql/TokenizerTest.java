package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.d1maven.diff.sql.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  @Test
  void commentsAndWhiteSpaceAreNoTokens() {
    assertThat(texts("a -- b\n\t/* c ; ' */ d\r\n\f e--")).containsExactly("a", "d", "e");
  }

  @Test
  void blockCommentsDoNotNest() {
    assertThat(texts("/* /* */ a */")).containsExactly("a", "*", "/");
  }

  @Test
  void slashStarSlashOpensACommentAndDoesNotCloseIt() {
    assertThat(texts("/*/ hidden */ a")).containsExactly("a");
  }

  @Test
  void aByteOrderMarkIsWhiteSpaceWhereverATokenCanBegin() {
    assertThat(texts("\uFEFFa; \uFEFFb")).containsExactly("a", ";", "b");
  }

  @Test
  void offsetsCoverTheTextExactly() {
    String sql = "SELECT 'é😀', \"x\"\"y\"<>?1 -- end";
    for (Token token : Tokenizer.tokenize(sql)) {
      assertThat(sql.substring(token.start(), token.end())).isEqualTo(token.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "select => WORD",
        "a$b_1 => WORD",
        "_x => WORD",
        "名前 => WORD",
        "\"a\"\"b\" => QUOTED_NAME",
        "`a``b` => QUOTED_NAME",
        "[a \"; b] => QUOTED_NAME",
        "'it''s' => STRING",
        "'' => STRING",
        "x'00ff' => BLOB",
        "X'' => BLOB",
        "12 => NUMBER",
        "1_000 => NUMBER",
        ".5 => NUMBER",
        "1. => NUMBER",
        "1.5e-3 => NUMBER",
        "2E+10 => NUMBER",
        "0x1F => NUMBER",
        "?1 => VARIABLE",
        ":name => VARIABLE",
        "@name => VARIABLE",
        "$name => VARIABLE",
        "->> => OPERATOR",
        "|| => OPERATOR",
        "<> => OPERATOR",
        "( => OPERATOR",
      })
  void readsOneTokenOfEachKind(String sql, Kind kind) {
    assertThat(Tokenizer.tokenize(sql)).containsExactly(new Token(kind, sql, 0));
  }

  @Test
  void aMinusBehindAPlainNumberIsAnOperator() {
    assertThat(texts("1-2")).containsExactly("1", "-", "2");
    assertThat(texts("0x1E-2")).containsExactly("0x1E", "-", "2");
  }

  @Test
  void operatorsAreTakenAsLongAsPossible() {
    assertThat(texts("a->>b->c<<d>=e==f"))
        .containsExactly("a", "->>", "b", "->", "c", "<<", "d", ">=", "e", "==", "f");
  }

  @Test
  void bracketsHoldNoEscape() {
    assertThat(texts("[a]]b")).containsExactly("[a]", "]", "b");
  }

  @Test
  void quotesAreRemovedAndDoubledOnesMadeSingle() {
    assertThat(Tokenizer.tokenize("\"a\"\"b\" `c``d` [e\"f] 'it''s' plain"))
        .extracting(Token::unquoted)
        .containsExactly("a\"b", "c`d", "e\"f", "it's", "plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a /* b", "a /*", "a 'b", "a 'b''", "a \"b", "a `b", "a [b", "a x'00"})
  void whatNeverEndsIsRefusedAtItsBeginning(String sql) {
    assertThatExceptionOfType(UnterminatedSqlException.class)
        .isThrownBy(() -> Tokenizer.tokenize(sql))
        .satisfies(e -> assertThat(e.position().offset()).isEqualTo(2));
  }

  @Test
  void saysWhatNeverEnds() {
    assertThatExceptionOfType(UnterminatedSqlException.class)
        .isThrownBy(() -> Tokenizer.tokenize(new SqlScript("seed.sql", "SELECT 1;\n/* forgotten")))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .isEqualTo(
                        """
                        unterminated comment
                          --> seed.sql:2:1
                          2 | /* forgotten
                            | ^"""));
  }

  private static List<String> texts(String sql) {
    return Tokenizer.tokenize(sql).stream().map(Token::text).toList();
  }
}
