package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
  private static final String SQL =
      """
      CREATE TABLE p (id INTEGER PRIMARY KEY);
      CREATE TABLE c (
        a REFERENCES p (id),
        b REFERENCES "P"
      );
      CREATE VIEW v AS SELECT a, nope FROM c;
      CREATE INDEX i ON c (a)
      """;

  private static final String PRISMA =
      """
      datasource db {
        provider = "sqlite"
      }

      model User {
        id   Int @id
        mail String? @map("email")
      }
      """;

  private final SchemaSource sql = SchemaSource.of(new SqlScript("schema.sql", SQL));
  private final SchemaSource prisma = SchemaSource.of(new SqlScript("schema.prisma", PRISMA));

  private static SchemaObject object(SchemaSource source, String name) {
    Schema schema = new DiffEngine().read(source);
    return schema.objects().stream()
        .filter(object -> object.name().equals(new Identifier(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String place(Optional<SourcePosition> position) {
    return position.map(SourcePosition::toString).orElse("nowhere");
  }

  @Test
  void anObjectIsWhereItsStatementBeginsOrTheMessagePoints() {
    Declarations declarations = new Declarations(sql.scripts());
    SchemaObject index = object(sql, "i");
    assertThat(place(declarations.position(index, "something else"))).isEqualTo("schema.sql:7:1");
    assertThat(declarations.statement("index", new Identifier("I"))).isPresent();
    assertThat(declarations.statement("unique index", new Identifier("i"))).isPresent();
    assertThat(declarations.statement("table", new Identifier("i"))).isEmpty();
    assertThat(declarations.statement("table", new Identifier("nope"))).isEmpty();
  }

  @Test
  void theLastStatementCounts() {
    Declarations declarations =
        new Declarations(
            List.of(
                new SqlScript("1.sql", "CREATE TABLE t (a); DROP TABLE t;"),
                new SqlScript(
                    "2.sql", "CREATE VIEW t AS SELECT 1; DROP VIEW t; CREATE TABLE t (b);")));
    assertThat(declarations.statement("table", new Identifier("t")).orElseThrow().text())
        .isEqualTo("CREATE TABLE t (b)");
    assertThat(declarations.statement("view", new Identifier("t")).orElseThrow().text())
        .isEqualTo("CREATE VIEW t AS SELECT 1");
  }

  @Test
  void aReferenceIsWhereItNamesTheParent() {
    Declarations declarations = new Declarations(sql.scripts());
    SchemaObject child = object(sql, "c");
    assertThat(place(declarations.reference(child, new Identifier("p"))))
        .isEqualTo("schema.sql:3:5");
    assertThat(place(declarations.reference(child, new Identifier("q"))))
        .isEqualTo("schema.sql:2:1");
  }

  @Test
  void aFieldIsTheLineOfThePrismaSchema() {
    Declarations declarations = new Declarations(prisma.scripts());
    SchemaObject table = object(prisma, "User");
    assertThat(declarations.field(table, new Identifier("email")))
        .contains("  mail String? @map(\"email\")");
    assertThat(declarations.field(table, new Identifier("id"))).contains("  id   Int @id");
    assertThat(declarations.field(table, new Identifier("nope"))).isEmpty();
    assertThat(new Declarations(sql.scripts()).field(object(sql, "c"), new Identifier("a")))
        .isEmpty();
  }
}
