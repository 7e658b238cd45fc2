package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlSourcesTest {

  @TempDir Path dir;

  @Test
  void explicitFolderWithoutSqlIsRefused() throws IOException {
    create("db/README.md");
    assertRefused(
        () -> SqlSources.seed(dir, Path.of("db")),
        """
        the folder db has no .sql files
          cause: looked in $dir/db""");
  }

  @Test
  void seedIsOptional() throws IOException {
    assertThat(SqlSources.seed(dir, null)).isEmpty();
    Path file = create("src/main/d1/seed.sql");
    assertThat(SqlSources.seed(dir, null)).containsExactly(file);
  }

  private Path create(String path) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  @Test
  void seedMayBeRequired() {
    assertRefused(
        () -> SqlSources.requiredSeed(dir, null),
        """
        there is no seed
          cause: looked for src/main/d1/seed.sql and src/main/d1/seed/**.sql in $dir
          help:  write the data there as INSERT statements
          help:  or specify another file or folder: seed=<path>""");
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message.replace("$dir", dir.toString()));
  }
}
