package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After create and apply there is nothing left to create: on every second case of the diff engine,
 * on all with {@code -Psweep}.
 */
class CasesThroughGoalsIT {

  private static final int STEP = Boolean.getBoolean("d1.sweep") ? 1 : 4;

  @TempDir Path folder;

  static Stream<CaseOnDisk> cases() {
    List<CaseOnDisk> all = CaseOnDisk.migrating().toList();
    return IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aSecondCreateFindsNothingToDo(CaseOnDisk disk) {
    TestProject project = TestProject.empty(folder);
    project.write("migrations/0001_old.sql", disk.text("from.sql"));
    project.write("src/main/d1/schema.sql", disk.text("to.sql"));
    project.apply();
    boolean differs = project.create("change").isPresent();
    assertThat(project.create("nothing")).as(disk + ": before apply").isEmpty();
    assertThat(project.apply()).as(disk.toString()).hasSize(differs ? 1 : 0);
    assertThat(project.create("nothing")).as(disk + ": after apply").isEmpty();
  }
}
