package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.http.RequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerRowsTest {

  @Test
  void rowsAreReadInOrder() throws Exception {
    assertThat(read("[[\"1\",\"0001_a.sql\",\"2026-01-02 03:04:05\"],[\"2\",\"0002_b.sql\",null]]"))
        .containsExactly(
            new AppliedMigration(1, "0001_a.sql", "2026-01-02 03:04:05"),
            new AppliedMigration(2, "0002_b.sql", "null"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[null,\"a.sql\",\"\"]]",
        "[[\"1\",null,\"\"]]",
        "[[\"x\",\"a.sql\",\"\"]]",
        "[[\"1\"]]",
        "[[]]"
      })
  void otherRowsAreRefused(String rows) {
    assertThatExceptionOfType(RequestException.class).isThrownBy(() -> read(rows));
  }

  @Test
  void theRowIsNamed() {
    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(() -> read("[[\"x\",\"a.sql\",\"\"]]"))
        .withMessage(
            """
            cannot read the migrations table
              cause: a row has id = x, name = a.sql, which no migration tool writes
              help:  show the rows and correct that one: npx wrangler d1 execute <database> --remote --command 'SELECT * FROM d1_migrations'""");
  }

  private static List<AppliedMigration> read(String rows) throws Exception {
    return LedgerRows.read(Rows.ofArrays(new ObjectMapper().readTree(rows)));
  }
}
