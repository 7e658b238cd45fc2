package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every branch of SQLite's <a href="https://www.sqlite.org/syntaxdiagrams.html">railroad
 * diagrams</a> of CREATE statements: what is written in another way is the same schema.
 */
class BranchesTest {
  /** Without letters, because SQLite looks for the affinity in comments too. */
  private static final List<String> COMMENTS = List.of("/*;'*/", " --;(\"\n");

  static Stream<String> forms() {
    return FormScripts.statements("branches.sql");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatIsPrintedReadsAsTheSameSchema(String form) {
    Schema schema = FormScripts.read(form);
    assertSame(schema, FormScripts.readAlone(SchemaPrinter.print(schema)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void commentsBetweenTokensMakeNoDifference(String form) {
    for (String comment : COMMENTS) {
      assertSame(FormScripts.read(form), FormScripts.read(commented(form, comment)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void quotesMakeNoDifference(String form) {
    Schema schema = FormScripts.read(form);
    assertSame(schema, FormScripts.read(quoted(form, Identifier::quote)));
    assertSame(schema, FormScripts.read(quoted(form, name -> "[" + name + "]")));
    assertSame(schema, FormScripts.read(strings(form)));
  }

  private static String commented(String form, String comment) {
    SqlStatement statement = SqlStatement.of(form);
    boolean virtual = statement.startsWith("CREATE", "VIRTUAL");
    TextEdit edit = new TextEdit(form);
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (virtual && token.isOperator("(")) {
        break; // the module gets its arguments with the comments in them
      }
      if (!(token.is("ALWAYS") && tokens.get(i - 1).is("GENERATED"))) { // which are a type then
        edit.replace(token.start(), token.start(), comment);
      }
    }
    return edit.apply();
  }

  private static String quoted(String form, UnaryOperator<String> quote) {
    TextEdit edit = new TextEdit(form);
    for (Token token : SqlStatement.of(form).tokens()) {
      if (token.text().charAt(0) == '`') {
        edit.replace(token, quote.apply(token.unquoted()));
      }
    }
    return edit.apply();
  }

  /** Single quotes where only a name can stand. */
  private static String strings(String form) {
    TextEdit edit = new TextEdit(form);
    List<Token> tokens = SqlStatement.of(form).tokens();
    for (int i = 1; i < tokens.size(); i++) {
      boolean name =
          tokens.get(i).text().charAt(0) == '`'
              && tokens
                  .get(i - 1)
                  .isAny(
                      "TABLE", "INDEX", "VIEW", "TRIGGER", "REFERENCES", "CONSTRAINT", "COLLATE");
      if (name) {
        edit.replace(tokens.get(i), Identifier.literal(tokens.get(i).unquoted()));
      }
    }
    return edit.apply();
  }

  private static void assertSame(Schema schema, Schema other) {
    assertThat(SchemaDiffer.diff(schema, other).changes()).extracting(Change::subject).isEmpty();
    assertThat(SchemaDiffer.diff(other, schema).changes()).extracting(Change::subject).isEmpty();
  }
}
