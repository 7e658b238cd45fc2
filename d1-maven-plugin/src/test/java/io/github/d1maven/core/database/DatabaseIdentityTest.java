package io.github.d1maven.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DatabaseIdentityTest {

  @Test
  void commandMeansTheSameDatabase() {
    assertThat(new DatabaseIdentity(Target.LOCAL, "shop", "f0.sqlite").run("", "apply"))
        .isEqualTo(new Remedy.Run("", "apply", List.of()));
    var database = new Remedy.Option("database", "DB");
    var confirm = new Remedy.Option("confirm", "shop");
    assertThat(
            new DatabaseIdentity(Target.REMOTE, "shop", "id", List.of(database))
                .run("why", "reset", confirm))
        .isEqualTo(
            new Remedy.Run(
                "why", "reset", List.of(new Remedy.Option("target", "remote"), database, confirm)));
  }
}
