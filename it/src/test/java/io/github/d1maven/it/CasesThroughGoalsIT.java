package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every case of the diff engine: after create and apply there is nothing left to create. */
class CasesThroughGoalsIT {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.d1maven.it.CaseOnDisk#migrating")
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
