package io.github.d1maven.core.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class D1MessageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          near ")": syntax error at offset 37: SQLITE_ERROR                                | near ")": syntax error
          no such table: t: SQLITE_ERROR                                                   | no such table: t
          CHECK constraint failed: x=0: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_CHECK) | CHECK constraint failed: x=0
          D1_ERROR: no such column: a: SQLITE_ERROR                                        | no such column: a
          internal error; reference = abc                                                  | internal error; reference = abc
          """)
  void framesAreTakenOff(String message, String text) {
    assertThat(D1Message.of(message).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "no such table: d1_migrations: SQLITE_ERROR, true",
    "no such table: main.d1_migrations: SQLITE_ERROR, true",
    "no such table: d1_migrations_2: SQLITE_ERROR, false"
  })
  void missingTableIsTheOneThatIsMeant(String message, boolean missing) {
    assertThat(D1Message.of(message).isNoSuchTable("d1_migrations")).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "'D1_ERROR: no such table: t: SQLITE_ERROR', true",
    "'CHECK constraint failed: a: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_CHECK)', true",
    "'statement too long: SQLITE_TOOBIG', true",
    "'database is locked: SQLITE_BUSY', false",
    "'database or disk is full: SQLITE_FULL', false",
    "'disk I/O error: SQLITE_IOERR', false",
    "internal error; reference = SQLITE_ERROR, false"
  })
  void someErrorsAreThoseOfTheStatements(String message, boolean ofSql) {
    assertThat(D1Message.isSqlError(message)).isEqualTo(ofSql);
  }
}
