package io.github.d1maven.core.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HistoryTest {

  @Test
  void everythingIsPendingInANewDatabase() {
    History history = History.of(files("1_a.sql", "2_b.sql"), List.of());
    assertThat(history)
        .isEqualTo(new History(List.of(), files("1_a.sql", "2_b.sql"), List.of(), List.of()));
  }

  @Test
  void nothingIsPendingInAnUpToDateDatabase() {
    History history = History.of(files("1_a.sql", "2_b.sql"), List.of("1_a.sql", "2_b.sql"));
    assertThat(history)
        .isEqualTo(new History(files("1_a.sql", "2_b.sql"), List.of(), List.of(), List.of()));
  }

  @Test
  void laterFilesArePending() {
    History history = History.of(files("1_a.sql", "2_b.sql", "foo.sql"), List.of("1_a.sql"));
    assertThat(history.applied()).isEqualTo(files("1_a.sql"));
    assertThat(history.pending()).isEqualTo(files("2_b.sql", "foo.sql"));
    assertThat(history.outOfOrder()).isEmpty();
  }

  @Test
  void pendingFileBeforeAnAppliedOneIsOutOfOrder() {
    History history =
        History.of(
            files("1_a.sql", "2_b.sql", "3_c.sql", "4_d.sql"), List.of("1_a.sql", "3_c.sql"));
    assertThat(history.pending()).isEqualTo(files("2_b.sql", "4_d.sql"));
    assertThat(history.outOfOrder()).isEqualTo(files("2_b.sql"));
  }

  @Test
  void orderIsByNumberAndNotByText() {
    assertThat(History.of(files("9_a.sql", "10_b.sql"), List.of("9_a.sql")).outOfOrder()).isEmpty();
  }

  @Test
  void renamedFileIsPendingAndItsOldNameUnknown() {
    History history = History.of(files("0001_new.sql"), List.of("0001_old.sql", "0000_gone.sql"));
    assertThat(history.applied()).isEmpty();
    assertThat(history.pending()).isEqualTo(files("0001_new.sql"));
    assertThat(history.unknown()).containsExactly("0001_old.sql", "0000_gone.sql");
    assertThat(history.outOfOrder()).isEqualTo(files("0001_new.sql"));
  }

  @Test
  void namesAreComparedExactly() {
    assertThat(History.of(files("1_A.sql"), List.of("1_a.sql")).applied()).isEmpty();
  }

  private static List<MigrationFile> files(String... names) {
    return Stream.of(names).map(name -> new MigrationFile(name, Path.of(name))).toList();
  }
}
