package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalStateFileTest {

  private static final String UUID = "11111111-2222-3333-4444-555555555555";
  private static final String FILE =
      "v3/d1/miniflare-D1DatabaseObject/"
          + "f023adf8de81e80d62670e09f086149af129cccda34c51f26517069258c53e8c.sqlite";

  @TempDir Path root;

  @Test
  void nameIsTheOneThatWranglerMade() {
    assertThat(LocalStateFile.of(database(UUID, null), null).path())
        .isEqualTo(root.resolve(".wrangler/state").resolve(FILE));
  }

  @Test
  void persistToTakesThePlaceOfTheStateFolder() {
    Path elsewhere = root.resolve("else/../where");
    assertThat(LocalStateFile.of(database(UUID, null), elsewhere).path())
        .isEqualTo(root.resolve("where").resolve(FILE));
  }

  @Test
  void relativePersistToStartsFromTheCurrentDirectory() {
    assertThat(LocalStateFile.of(database(UUID, null), Path.of("state")).path())
        .isEqualTo(Path.of("state").toAbsolutePath().resolve(FILE));
  }

  @Test
  void previewIdGoesBeforeDatabaseIdBeforeBinding() {
    assertThat(database("other", UUID).localId()).isEqualTo(UUID);
    assertThat(database(UUID, null).localId()).isEqualTo(UUID);
    assertThat(database(null, null).localId()).isEqualTo("DB");
  }

  @Test
  void objectIdOfAnyTextHas64Digits() {
    assertThat(LocalStateFile.objectId("база-🙂")).matches("[0-9a-f]{64}");
  }

  private DatabaseConfig database(@Nullable String id, @Nullable String previewId) {
    return new DatabaseConfig(
        "DB", null, id, previewId, root.resolve("migrations"), null, "d1_migrations", null, root);
  }
}
