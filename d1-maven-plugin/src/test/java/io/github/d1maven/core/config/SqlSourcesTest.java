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
  void schemaIsOneFileByDefault() throws IOException {
    Path file = create("src/main/d1/schema.sql");
    assertThat(SqlSources.schema(dir, null)).containsExactly(file);
  }

  @Test
  void schemaMayBeAFolderReadInOrderOfItsPaths() throws IOException {
    Path users = create("src/main/d1/schema/users.sql");
    Path orders = create("src/main/d1/schema/orders.sql");
    Path nested = create("src/main/d1/schema/shop/items.sql");
    create("src/main/d1/schema/README.md");
    create("src/main/d1/schema/.draft.sql");
    create("src/main/d1/schema/.git/x.sql");
    assertThat(SqlSources.schema(dir, null)).containsExactly(orders, nested, users);
  }

  @Test
  void schemaMayBeSomewhereElse() throws IOException {
    Path file = create("db/tables.sql");
    assertThat(SqlSources.schema(dir, Path.of("db/tables.sql"))).containsExactly(file);
    assertThat(SqlSources.schema(dir, dir.resolve("db"))).containsExactly(file);
  }

  @Test
  void missingSchemaIsRefused() {
    assertRefused(
        () -> SqlSources.schema(dir, null),
        """
        there is no schema
          cause: looked for src/main/d1/schema.sql and src/main/d1/schema/**.sql in $dir
          help:  write the schema there as CREATE statements
          help:  or specify another file or folder: schema=<path>""");
  }

  @Test
  void schemaThatIsBothFileAndFolderIsRefused() throws IOException {
    create("src/main/d1/schema.sql");
    create("src/main/d1/schema/users.sql");
    assertRefused(
        () -> SqlSources.schema(dir, null),
        """
        the schema exists both as a file and as a folder
          cause: found $dir/src/main/d1/schema.sql and $dir/src/main/d1/schema/users.sql
          help:  keep one of them
          help:  or specify the one to use: schema=<path>""");
  }

  @Test
  void missingExplicitFileIsRefused() {
    assertRefused(
        () -> SqlSources.schema(dir, Path.of("x.sql")),
        """
        the file x.sql does not exist
          cause: looked in $dir/x.sql""");
  }

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

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message.replace("$dir", dir.toString()));
  }
}
