package io.github.d1maven.diff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrismaCommandTest extends CommandLine {
  private static final String SOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n\n";
  private static final String USER =
      "model User {\n  id Int @id\n  email String @unique\n\n  @@map(\"users\")\n}\n";
  private static final String SQL =
      """
      CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL);
      CREATE UNIQUE INDEX users_email_key ON users (email);
      """;

  @Test
  void aDatamodelDeclaresWhatItsSqlDeclares() throws IOException {
    file("schema.prisma", SOURCE + USER);
    file("same.sql", SQL);
    assertThat(run("schema.prisma", "same.sql")).isEqualTo(new Run(0, "", ""));
    assertThat(run("same.sql", "schema.prisma")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aFieldMoreIsAColumnMore() throws IOException {
    file("from.sql", SQL);
    file("schema.prisma", SOURCE + USER.replace("@unique\n", "@unique\n  bio String?\n"));
    assertThat(run("from.sql", "schema.prisma").out())
        .contains("ALTER TABLE \"users\" ADD COLUMN \"bio\" TEXT;");
  }

  @Test
  void aNewTableIsCreatedAsPrismaWritesIt() throws IOException {
    file("from.sql", "");
    file("schema.prisma", SOURCE + USER);
    assertThat(run("from.sql", "schema.prisma").out())
        .contains(
            """
            CREATE TABLE "users" (
                "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                "email" TEXT NOT NULL
            );
            """);
  }

  @Test
  void theFilesOfAFolderAreOneDatamodel() throws IOException {
    Files.createDirectories(folder.resolve("schema/models"));
    file("from.sql", SQL);
    file("schema/base.prisma", SOURCE);
    file("schema/models/user.prisma", USER);
    assertThat(run("from.sql", "schema")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aFolderWithBothKindsIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    file("from.sql", SQL);
    file("schema/schema.prisma", SOURCE + USER);
    file("schema/extra.sql", "CREATE VIEW v AS SELECT id FROM users;");
    assertThat(run("from.sql", "schema").err())
        .isEqualTo(
            """
            the folder has SQL files and Prisma files
              --> schema
              cause: it is not clear which of them declare the schema
              help:  name the files, separated by commas
            """);
  }

  @Test
  void severalFilesAreNamedWithCommas() throws IOException {
    file("from.sql", SQL);
    file("schema.prisma", SOURCE + USER);
    file("extra.sql", "CREATE VIEW v AS SELECT id FROM users;");
    String both = folder.resolve("schema.prisma") + "," + folder.resolve("extra.sql");
    assertThat(run("from.sql", both).out()).contains("CREATE VIEW v").doesNotContain("TABLE");
  }

  @Test
  void allMistakesAreReportedWithTheirPlaces() throws IOException {
    file("from.sql", SQL);
    file("schema.prisma", SOURCE + USER.replace("String", "string").replace("Int", "Inf"));
    assertThat(run("from.sql", "schema.prisma"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                unknown type Inf
                  --> schema.prisma:6:6
                  6 |   id Inf @id
                    |      ^
                  help:  did you mean Int?

                unknown type string
                  --> schema.prisma:7:9
                  7 |   email string @unique
                    |         ^
                  help:  did you mean String?
                """));
  }

  @Test
  void whatSqliteRefusesHasAPlaceInTheDatamodel() throws IOException {
    file("from.sql", SQL);
    file("schema.prisma", SOURCE + USER + "model sqlite_x {\n  id Int @id\n}\n");
    assertThat(run("from.sql", "schema.prisma").err())
        .contains("  --> schema.prisma:11:7\n  11 | model sqlite_x {\n     |       ^");
  }

  @Test
  void aRenameIsGivenInADocumentationComment() throws IOException {
    file("from.sql", SQL);
    String renamed =
        SOURCE + USER.replace("  email String", "  /// d1:renamed from email\n  mail String");
    file("schema.prisma", renamed);
    assertThat(run("from.sql", "schema.prisma").out())
        .contains("ALTER TABLE \"users\" RENAME COLUMN \"email\" TO \"mail\";");
    file("schema.prisma", renamed.replace("from email", "from e mail"));
    assertThat(run("from.sql", "schema.prisma").err())
        .startsWith("cannot read the rename comment\n  --> schema.prisma:7:3\n");
  }

  @Test
  void aFieldGoneAndAFieldNewGetTheCommentWithItsPlace() throws IOException {
    file("from.sql", SQL);
    String unique = "@unique(map: \"users_email_key\")";
    file("schema.prisma", SOURCE + USER.replace("email String @unique", "mail String " + unique));
    assertThat(run("from.sql", "schema.prisma"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                [D1-102] dropping column "email" of table "users" deletes its data
                  cause: the declared schema does not have it
                  state: nothing was written
                  help:  if it was renamed, keep the data: --rename users.email=mail
                  help:  or say it in the schema, above the new name
                           schema.prisma:7:3: /// d1:renamed from email
                  help:  to delete this data, add: --allow D1-102:users.email
                  see:   docs/hazards.md#d1-102
                """));
  }

  @Test
  void aModelGoneAndAModelNewGetTheCommentWithItsPlace() throws IOException {
    file("from.sql", "CREATE TABLE \"old users\" (id INTEGER PRIMARY KEY, email TEXT NOT NULL);");
    file("schema.prisma", SOURCE + USER);
    assertThat(run("from.sql", "schema.prisma").err())
        .contains("  schema.prisma:5:7: /// d1:renamed from \"old users\"\n");
  }

  @Test
  void aCommentAtTheWrongPlaceIsMovedInTheWordsOfPrisma() throws IOException {
    file("from.sql", SQL);
    String mail = SOURCE + USER.replace("email", "mail");
    file("schema.prisma", mail.replace("model", "/// d1:renamed from email\nmodel"));
    assertThat(run("from.sql", "schema.prisma").err())
        .contains(
            """
              help:  if the column was renamed, put the comment on the line above its field
                     /// d1:renamed from email
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// d1:renamed from email\n  mail String @unique",
        "mail String @unique // d1:renamed from email",
        "mail String @unique\n  /// d1:renamed from email\n  @@index([mail])",
        "mail String @unique\n  /// d1:renamed from email",
      })
  void aRenameCommentWithoutEffectIsRefused(String field) throws IOException {
    file("from.sql", SQL);
    file("schema.prisma", SOURCE + USER.replace("email String @unique", field));
    assertThat(run("from.sql", "schema.prisma").err())
        .startsWith(
            "the rename comment refers to neither a column nor a table\n  --> schema.prisma:")
        .endsWith(
            "  help:  put it on the line above the field or the model that was renamed:"
                + " /// d1:renamed from old_name\n");
  }

  @Test
  void aNewNameInPrismaOnlyCostsNothing() throws IOException {
    file("from.sql", SQL);
    file(
        "schema.prisma",
        SOURCE
            + USER.replace("User", "Person")
                .replace("email String", "mail String @map(\"email\")"));
    assertThat(run("from.sql", "schema.prisma")).isEqualTo(new Run(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contract.prisma", "contract.ts", "contract.json"})
  void aContractOfPrisma8IsRefusedByName(String name) throws IOException {
    file("from.sql", SQL);
    file(name, "model User {\n}\n");
    assertThat(run("from.sql", name).err())
        .isEqualTo(
            """
            contracts of Prisma 8 cannot be read
              --> %s
              cause: their format is another one than that of schema.prisma
              help:  declare the schema in a schema.prisma of Prisma 5 to 7, or in SQL
            """
                .formatted(name));
  }
}
