package io.github.d1maven.diff.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private final Schema all =
      read(
          """
          CREATE TABLE gone (a);
          CREATE TABLE changed (a);
          CREATE INDEX "the index" ON changed (a);
          CREATE VIEW shown AS SELECT a FROM changed;
          CREATE TRIGGER fired AFTER INSERT ON changed BEGIN SELECT 1; END;
          CREATE VIRTUAL TABLE searched USING fts5 (a);
          """);
  private final Schema few = read("CREATE TABLE changed (a, b);\nCREATE TABLE come (a);");

  @Test
  void everyKindOfChangeNamesItsSubject() {
    List<Change> changes = SchemaDiffer.diff(all, few).changes();
    assertThat(changes)
        .extracting(Change::subject)
        .containsExactly(
            "table \"changed\"",
            "table \"come\"",
            "table \"gone\"",
            "virtual table \"searched\"",
            "index \"the index\"",
            "view \"shown\"",
            "trigger \"fired\"");
    Set<Class<?>> kinds = new HashSet<>();
    changes.forEach(change -> kinds.add(change.getClass()));
    assertThat(kinds).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
  }

  @Test
  void whatOneSideAloneHasIsCreatedOrDropped() {
    assertThat(SchemaDiffer.diff(all, few).changes())
        .extracting(change -> change.name().name(), Change::creates, Change::drops)
        .containsExactly(
            tuple("changed", false, false),
            tuple("come", true, false),
            tuple("gone", false, true),
            tuple("searched", false, true),
            tuple("the index", false, true),
            tuple("shown", false, true),
            tuple("fired", false, true));
    assertThat(SchemaDiffer.diff(few, all).changes())
        .filteredOn(Change::creates)
        .extracting(change -> change.name().name())
        .containsExactly("gone", "searched", "the index", "shown", "fired");
  }

  @Test
  void anObjectThatDiffersIsNeitherCreatedNorDropped() {
    Schema view = read("CREATE VIEW v AS SELECT 1;");
    Schema other = read("CREATE VIEW V AS SELECT 2;");
    assertThat(SchemaDiffer.diff(view, other).changes())
        .extracting(change -> change.name().name(), Change::creates, Change::drops)
        .containsExactly(tuple("V", false, false));
  }

  @Test
  void aChangeIsOneChangeInEitherDirection() {
    assertThat(SchemaDiffer.diff(few, all).changes())
        .extracting(Change::subject)
        .containsExactlyInAnyOrderElementsOf(
            SchemaDiffer.diff(all, few).changes().stream().map(Change::subject).toList());
  }

  private static Schema read(String sql) {
    return new DiffEngine().read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }
}
