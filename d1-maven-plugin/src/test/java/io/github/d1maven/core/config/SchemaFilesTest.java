package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaFilesTest {

  @TempDir Path dir;

  @Test
  void schemaIsOneFileByDefault() throws IOException {
    Path file = create("src/main/d1/schema.sql");
    assertThat(byDefault()).containsExactly(file);
  }

  @Test
  void schemaMayBeAFolderReadInOrderOfItsPaths() throws IOException {
    Path users = create("src/main/d1/schema/users.sql");
    Path orders = create("src/main/d1/schema/orders.sql");
    Path nested = create("src/main/d1/schema/shop/items.sql");
    create("src/main/d1/schema/README.md");
    create("src/main/d1/schema/.draft.sql");
    create("src/main/d1/schema/.git/x.sql");
    assertThat(byDefault()).containsExactly(orders, nested, users);
  }

  @Test
  void schemaMayBeSomewhereElse() throws IOException {
    Path file = create("db/tables.sql");
    assertThat(find("db/tables.sql")).containsExactly(file);
    assertThat(find(dir.resolve("db").toString())).containsExactly(file);
  }

  @Test
  void missingSchemaIsRefused() {
    assertRefused(
        () -> SchemaFiles.find(dir, null),
        """
        there is no schema
          cause: looked for src/main/d1/schema.sql, src/main/d1/schema/**.sql, prisma/schema.prisma, schema.prisma,
                 prisma/schema/**.prisma and prisma.schema of package.json in
                 $dir
          help:  write the schema as CREATE statements to src/main/d1/schema.sql
          help:  or as a Prisma schema to prisma/schema.prisma
          help:  or specify another file or folder: schema=<path>""");
  }

  @Test
  void schemaThatIsBothFileAndFolderIsRefused() throws IOException {
    create("src/main/d1/schema.sql");
    create("src/main/d1/schema/users.sql");
    assertRefused(
        () -> SchemaFiles.find(dir, null),
        """
        the schema exists both as a file and as a folder
          cause: found $dir/src/main/d1/schema.sql and $dir/src/main/d1/schema/users.sql
          help:  keep one of them
          help:  or specify the one to use: schema=<path>""");
  }

  @Test
  void missingExplicitFileIsRefused() {
    assertRefused(
        () -> find("x.sql"),
        """
        the file x.sql does not exist
          cause: looked in $dir/x.sql""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prisma/schema.prisma", "schema.prisma", "prisma/schema/shop.prisma"})
  void aPrismaSchemaIsFoundWherePrismaLooks(String place) throws IOException {
    assertThat(SchemaFiles.existIn(dir)).isFalse();
    Path file = create(place);
    assertThat(byDefault()).containsExactly(file);
    assertThat(SchemaFiles.existIn(dir)).isTrue();
  }

  @Test
  void aPrismaSchemaMayHaveSeveralFiles() throws IOException {
    Path orders = create("prisma/schema/orders.prisma");
    Path shop = create("prisma/schema/shop/base.prisma");
    create("prisma/migrations/20240101000000_init/migration.sql");
    create("prisma/schema/migrations/20240101000000_init/migration.sql");
    assertThat(byDefault()).containsExactly(orders, shop);
  }

  @Test
  void packageJsonComesBeforePrismasOtherPlaces() throws IOException {
    create("prisma/schema.prisma");
    Path file = create("packages/database/prisma/schema.prisma");
    write(
        "package.json",
        "{ \"prisma\": { \"schema\": \"packages/database/prisma/schema.prisma\" } }");
    assertThat(byDefault()).containsExactly(file);
    write("package.json", "{ \"prisma\": { \"schema\": \"./packages/database/\" } }");
    assertThat(byDefault()).containsExactly(file);
  }

  @Test
  void packageJsonMayHaveOtherThings() throws IOException {
    Path file = create("prisma/schema.prisma");
    write("package.json", "{ \"prisma\": { \"seed\": \"tsx seed.ts\" } }");
    assertThat(byDefault()).containsExactly(file);
  }

  @Test
  void packageJsonThatNamesNothingIsRefused() throws IOException {
    create("prisma/schema.prisma");
    write("package.json", "{\n  \"prisma\": { \"schema\": \"db/schema.prisma\" }\n}\n");
    assertRefused(
        () -> byDefault(),
        """
        the Prisma schema db/schema.prisma does not exist
          --> $dir/package.json:2:13
          cause: package.json names it as prisma.schema
          help:  correct the path
          help:  or specify the schema: schema=<path>""");
  }

  @Test
  void twoPrismaSchemasAreRefused() throws IOException {
    create("prisma/schema.prisma");
    create("schema.prisma");
    assertRefused(
        () -> byDefault(),
        """
        there are several Prisma schema files
          cause: found prisma/schema.prisma and schema.prisma
          help:  to use prisma/schema.prisma alone: schema=prisma/schema.prisma
          help:  to use schema.prisma alone: schema=schema.prisma""");
  }

  @Test
  void oneFileAmongOthersIsNotTakenForTheWhole() throws IOException {
    create("prisma/schema.prisma");
    create("prisma/models/user.prisma");
    assertRefused(
        () -> byDefault(),
        """
        there are several Prisma schema files
          cause: prisma/schema.prisma may be the whole schema or one file of several: found prisma/models/user.prisma, prisma/schema.prisma
          help:  to use prisma/schema.prisma alone: schema=prisma/schema.prisma
          help:  to use all files of the folder prisma: schema=prisma""");
    assertThat(find("prisma")).hasSize(2);
  }

  @Test
  void sqlAndAPrismaSchemaAreRefused() throws IOException {
    Path sql = create("src/main/d1/schema.sql");
    Path prisma = create("prisma/schema.prisma");
    assertRefused(
        () -> byDefault(),
        """
        the schema exists both in SQL and as a Prisma schema
          cause: found src/main/d1/schema.sql and prisma/schema.prisma, and it is unclear which of them declares the schema
          help:  to use the Prisma schema: schema=prisma/schema.prisma
          help:  to use the SQL: schema=src/main/d1/schema.sql
          help:  to use both, the SQL for what Prisma cannot declare: schema=prisma/schema.prisma,src/main/d1/schema.sql""");
    assertThat(find("prisma/schema.prisma,src/main/d1/schema.sql")).containsExactly(prisma, sql);
  }

  @Test
  void aListMayHaveBlanksFilesAndFolders() throws IOException {
    Path prisma = create("prisma/schema.prisma");
    Path views = create("db/views.sql");
    Path odd = create("db/a,b.sql");
    assertThat(find("prisma/schema.prisma, db,db/views.sql")).containsExactly(prisma, odd, views);
    assertThat(find("db/a,b.sql")).containsExactly(odd);
  }

  @Test
  void aFolderWithBothKindsIsRefused() throws IOException {
    create("db/schema.prisma");
    create("db/extra/views.sql");
    create("db/migrations/0001_init.sql");
    assertRefused(
        () -> find("db"),
        """
        the folder db has SQL files and Prisma files
          cause: found db/schema.prisma and db/extra/views.sql, and it is unclear which of them declare the schema
          help:  name the files, separated by commas: schema=db/schema.prisma,db/extra/views.sql""");
  }

  @Test
  void prismasConfigurationIsNotRun() throws IOException {
    write("prisma.config.ts", "export default { schema: 'packages/database/prisma' }");
    assertRefused(
        () -> byDefault(),
        """
        there is no schema
          cause: looked for src/main/d1/schema.sql, src/main/d1/schema/**.sql, prisma/schema.prisma, schema.prisma,
                 prisma/schema/**.prisma and prisma.schema of package.json in
                 $dir;
                 prisma.config.ts is a program that may name a schema; it is not run
          help:  write the schema as CREATE statements to src/main/d1/schema.sql
          help:  or as a Prisma schema to prisma/schema.prisma
          help:  or specify another file or folder: schema=<path>""");
    assertRefused(
        () -> find("./prisma.config.ts"),
        """
        ./prisma.config.ts is not a schema
          cause: it is a program that tells Prisma where the schema is, and it is not run
          help:  specify the schema that it names: schema=prisma/schema.prisma""");
  }

  @Test
  void aConfigurationThatMayNameAnotherSchemaIsMentioned() throws IOException {
    create("prisma/schema.prisma");
    write("prisma.config.ts", "export default { schema: 'db/schema.prisma' }");
    assertThat(SchemaFiles.find(dir, null).notices())
        .containsExactly(
            "prisma.config.ts is a program and is not run; the schema is read from"
                + " prisma/schema.prisma");
    write("prisma.config.ts", "export default { schema: './prisma/schema.prisma' }");
    assertThat(SchemaFiles.find(dir, null).notices()).isEmpty();
  }

  private List<Path> byDefault() {
    return SchemaFiles.find(dir, null).files();
  }

  private List<Path> find(String given) {
    return SchemaFiles.find(dir, given).files();
  }

  private Path create(String path) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(dir.resolve(path), text);
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message.replace("$dir", dir.toString()));
  }
}
