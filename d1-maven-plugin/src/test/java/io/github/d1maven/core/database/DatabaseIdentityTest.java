package io.github.d1maven.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DatabaseIdentityTest {

  @Test
  void commandMeansTheSameDatabase() {
    assertThat(new DatabaseIdentity(Target.LOCAL, "shop", "f0.sqlite").command("apply"))
        .isEqualTo("mvn d1:apply");
    assertThat(
            new DatabaseIdentity(Target.REMOTE, "shop", "id", " -Dd1.database=DB").command("reset"))
        .isEqualTo("mvn d1:reset -Dtarget=remote -Dd1.database=DB");
  }
}
