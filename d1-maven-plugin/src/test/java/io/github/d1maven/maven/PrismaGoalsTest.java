package io.github.d1maven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals on a Prisma schema. */
@MojoTest
final class PrismaGoalsTest extends RunsGoals {

  private static final String SOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n\n";
  private static final String USERS = "model User {\n  id Int @id\n  email String @unique\n}\n";

  PrismaGoalsTest(@TempDir Path basedir) {
    super(basedir);
  }

  private void schema(String models) {
    project.write("prisma/schema.prisma", SOURCE + models);
  }

  private void live(String... statements) throws Exception {
    project.migration("0001_live.sql", String.join(";\n", statements) + ";\n");
    run(new ApplyMojo());
  }

  private static final String TABLE =
      "CREATE TABLE \"User\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \"email\" TEXT NOT"
          + " NULL)";
  private static final String INDEX =
      "CREATE UNIQUE INDEX \"User_email_key\" ON \"User\"(\"email\")";

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "users")
  void createWritesWhatPrismaWouldWrite(CreateMojo mojo) throws Exception {
    schema(USERS);
    assertThat(run(mojo))
        .contains("wrote src/main/d1/migrations/0001_users.sql:")
        .contains("    CREATE UNIQUE INDEX \"User_email_key\" ON \"User\"(\"email\");");
    assertThat(run(new ApplyMojo())).endsWith("1 migration applied");
    assertThat(run(mojo)).endsWith("the database already matches the declared schema");
  }

  @Test
  @InjectMojo(goal = "diff")
  void mistakesHaveTheirPlace(DiffMojo mojo) {
    schema("model User {\n  id Int @id\n  name Strin\n  x Int @defualt(1)\n}\n");
    assertFails(
        mojo,
        """
        unknown type Strin
          --> prisma/schema.prisma:7:8
          7 |   name Strin
            |        ^
          help:  did you mean String?

        unknown attribute @defualt
          --> prisma/schema.prisma:8:9
          8 |   x Int @defualt(1)
            |         ^
          help:  did you mean @default?
        """);
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "mail")
  void aRemovedFieldIsRefused(CreateMojo mojo) throws Exception {
    live(TABLE, INDEX);
    schema("model User {\n  id Int @id\n  mail String @unique\n}\n");
    assertFails(
        mojo,
        """
        [D1-102] dropping column "email" of table "User" deletes its data
          cause: the declared schema does not have it
          state: nothing was written
          help:  if it was renamed, keep the data: -Dd1.renames=User.email=mail
          help:  or say it in the schema, above the new name
                   prisma/schema.prisma:7:3: /// d1:renamed from email
          help:  to delete this data, add: -Dd1.allow=D1-102:User.email
          see:   docs/hazards.md#d1-102
        """);
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "owner")
  void aRequiredFieldNeedsADefault(CreateMojo mojo) throws Exception {
    live(TABLE, INDEX, "INSERT INTO User VALUES (1, 'a')");
    schema(USERS.replace("}", "  owner  String // who\n  when DateTime @map(\"at\")\n}"));
    assertFails(
        mojo,
        """
        [D1-201] User has 1 row here, and its new column owner is NOT NULL without a DEFAULT
        [D1-201] User has 1 row here, and its new column at is NOT NULL without a DEFAULT
          cause: the migration would fail
          state: nothing was written
          help:  give it a default
                   owner String @default("")
                   when DateTime @map("at") @default(now())
          help:  or make it optional now
                   owner String?
                   when DateTime? @map("at")
                 then write a migration that fills it
                   UPDATE "User" SET "owner" = '' WHERE "owner" IS NULL;
                   UPDATE "User" SET "at" = 0 WHERE "at" IS NULL;
                 and make it required when that is applied
          help:  if the databases that will run it have no such rows, add: -Dd1.allow=D1-201:User.owner,D1-201:User.at
          see:   docs/hazards.md#d1-201
        """);
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "mail")
  void aRenameIsSaidInTheSchema(CreateMojo mojo) throws Exception {
    live(TABLE, INDEX, "INSERT INTO User VALUES (1, 'a')");
    schema("model User {\n  id Int @id\n  /// d1:renamed from email\n  mail String @unique\n}\n");
    run(mojo);
    run(new ApplyMojo());
    assertThat(project.rows("SELECT id, mail FROM User")).containsExactly("1|a");
  }

  @Test
  @InjectMojo(goal = "diff")
  void whatPrismaCannotDeclareIsKept(DiffMojo mojo) throws Exception {
    live(TABLE, INDEX, "CREATE VIEW names AS SELECT email FROM User");
    schema(USERS);
    assertThat(run(mojo).stream().skip(1))
        .containsExactly(
            "note: kept although no file declares it, because Prisma cannot:",
            "  view \"names\"",
            "To declare it, put this into an SQL file beside the Prisma schema:",
            "CREATE VIEW names AS SELECT email FROM User;",
            "the database already matches the declared schema");
  }

  @Test
  @InjectMojo(goal = "drift")
  @MojoParameter(name = "expect", value = "declared")
  void itIsNoDriftFromTheDeclaredSchema(DriftMojo mojo) throws Exception {
    live(TABLE, INDEX, "CREATE VIEW names AS SELECT email FROM User");
    schema(USERS);
    assertThat(run(mojo)).hasSize(2);
    schema(USERS.replace("@unique", ""));
    assertThatThrownBy(() -> run(mojo)).hasMessageContaining("User_email_key");
  }

  @Test
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "dropUndeclared", value = "true")
  void itIsDroppedOnRequest(DiffMojo mojo) throws Exception {
    live(TABLE, INDEX, "CREATE VIEW names AS SELECT email FROM User");
    schema(USERS);
    assertThat(run(mojo)).contains("DROP VIEW \"names\";");
  }

  @Test
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "schema", value = "prisma/schema.prisma, db/extra.sql")
  void anSqlFileDeclaresWhatPrismaCannot(DiffMojo mojo) throws Exception {
    live(TABLE, INDEX, "CREATE VIEW names AS SELECT email FROM User");
    schema(USERS);
    project.write("db/extra.sql", "CREATE VIEW names AS SELECT email FROM User;\n");
    assertThat(run(mojo)).endsWith("the database already matches the declared schema");
    project.write("db/extra.sql", "CREATE VIEW names AS SELEC email FROM User;\n");
    assertFails(
        mojo,
        """
        near "SELEC": syntax error
          --> db/extra.sql:1:22
          1 | CREATE VIEW names AS SELEC email FROM User;
            |                      ^
        """);
  }

  @Test
  @InjectMojo(goal = "diff")
  void theConfigurationOfPrismaIsNotRun(DiffMojo mojo) throws Exception {
    project.write("prisma.config.ts", "export default {}");
    schema("model User {\n  id Int @id\n}\n");
    assertThat(run(mojo))
        .contains(
            "prisma.config.ts is a program and is not run; the schema is read from"
                + " prisma/schema.prisma");
  }
}
