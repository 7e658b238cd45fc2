package io.github.d1maven.core.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DuplicateNumberTest {

  @Test
  void findsEachNumberThatSeveralMigrationsBeginWith() {
    assertThat(DuplicateNumber.in(files("1_a.sql", "0002_b.sql", "2_c.sql", "02d.sql", "x", "y")))
        .containsExactly(new DuplicateNumber(2, files("0002_b.sql", "2_c.sql", "02d.sql")))
        .first()
        .hasToString("2: 0002_b.sql, 2_c.sql, 02d.sql");
  }

  @Test
  void filesOfOneFolderShareItsNumber() {
    assertThat(DuplicateNumber.in(files("1_a/1.sql", "1_a/2.sql"))).isEmpty();
    assertThat(DuplicateNumber.in(files("1_a/1.sql", "1_b/1.sql"))).hasSize(1);
  }

  private static List<MigrationFile> files(String... names) {
    return Stream.of(names).map(name -> new MigrationFile(name, Path.of(name))).toList();
  }
}
