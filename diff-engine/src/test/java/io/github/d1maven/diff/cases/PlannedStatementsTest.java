package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the statements of the cases' plans say of themselves is what their SQL says. */
class PlannedStatementsTest {
  @Test
  void everyKindIsInSomeCaseAndWhatItSaysIsWhatTheSqlDoes() {
    Set<StatementKind> kinds = EnumSet.noneOf(StatementKind.class);
    CaseFolder.all()
        .filter(CaseFolder::isPlanned)
        .forEach(
            folder -> {
              Set<Identifier> objects = objects(folder);
              for (PlannedStatement statement : folder.plan().statements()) {
                kinds.add(statement.kind());
                String what = folder + ": " + statement.sql();
                assertThat(statement.sql()).as(what).matches(sql(statement.kind()));
                if (statement.kind() != StatementKind.CREATE_GUARD) {
                  touches(statement, what, objects);
                }
              }
            });
    assertThat(kinds).containsExactlyInAnyOrder(StatementKind.values());
  }

  /** A migration is read in a pull request; the author's statements keep their line breaks. */
  @Test
  void noLineIsTooLongButTheAuthors() {
    CaseFolder.all()
        .filter(CaseFolder::isPlanned)
        .forEach(
            folder -> {
              Plan plan = folder.plan();
              List<PlannedStatement> ours =
                  plan.statements().stream().filter(statement -> !isTheAuthors(statement)).toList();
              assertThat(new Plan(plan.header(), ours, List.of()).toSql().lines())
                  .as(folder.toString())
                  .allMatch(line -> line.length() <= 120);
            });
  }

  private static boolean isTheAuthors(PlannedStatement statement) {
    return switch (statement.kind()) {
      case CREATE_TABLE -> !statement.sql().contains("\" AS ");
      case CREATE_INDEX, CREATE_VIEW, CREATE_TRIGGER, CREATE_VIRTUAL_TABLE, ADD_COLUMN -> true;
      default -> false;
    };
  }

  /**
   * The objects of a case whose name no column and no rowid has, those of the tables of checks
   * among them.
   */
  private static Set<Identifier> objects(CaseFolder folder) {
    Set<Identifier> objects = new HashSet<>();
    Set<Identifier> columns = new HashSet<>();
    for (Schema schema : List.of(folder.from(), folder.to())) {
      schema.objects().stream().map(SchemaObject::name).forEach(objects::add);
      schema.tables().stream()
          .flatMap(table -> table.columns().stream())
          .map(Column::name)
          .forEach(columns::add);
    }
    objects.removeAll(columns);
    objects.removeIf(name -> name.key().matches("c\\d+") || Table.isRowidName(name));
    return objects;
  }

  /**
   * It touches every object that its SQL names, words in capitals left out, which may be keywords;
   * and its SQL names what it touches first.
   */
  private static void touches(PlannedStatement statement, String what, Set<Identifier> objects) {
    List<Token> names = Tokenizer.tokenize(statement.sql()).stream().filter(Token::isName).toList();
    assertThat(statement.touches())
        .as(what)
        .containsAll(
            names.stream()
                .filter(token -> !token.text().equals(token.upper()))
                .map(Token::name)
                .filter(objects::contains)
                .toList());
    boolean isSetting = statement.kind() == StatementKind.DEFER_FOREIGN_KEYS;
    assertThat(statement.touches().isEmpty()).as(what).isEqualTo(isSetting);
    if (!isSetting) {
      assertThat(names.stream().map(Token::name)).as(what).contains(statement.object());
    }
  }

  /** A pattern of the SQL of a kind. */
  private static String sql(StatementKind kind) {
    return "(?is)"
        + switch (kind) {
          case DEFER_FOREIGN_KEYS -> "PRAGMA defer_foreign_keys = ON";
          case CREATE_TABLE -> "CREATE TABLE (?!\"d1_guard).*";
          case DROP_TABLE, DROP_VIRTUAL_TABLE -> "DROP TABLE (?!\"d1_guard(_\\d+)?\").*";
          case RENAME_TABLE -> "ALTER TABLE .* RENAME TO .*";
          case ADD_COLUMN -> "ALTER TABLE .* ADD COLUMN .*";
          case DROP_COLUMN -> "ALTER TABLE .* DROP COLUMN .*";
          case RENAME_COLUMN -> "ALTER TABLE .* RENAME COLUMN .*";
          case CREATE_INDEX -> "CREATE (UNIQUE )?INDEX .*";
          case DROP_INDEX -> "DROP INDEX .*";
          case CREATE_VIEW -> "CREATE VIEW .*";
          case DROP_VIEW -> "DROP VIEW .*";
          case CREATE_TRIGGER -> "CREATE TRIGGER .*";
          case DROP_TRIGGER -> "DROP TRIGGER .*";
          case CREATE_VIRTUAL_TABLE -> "CREATE VIRTUAL TABLE .*";
          case FILL_VIRTUAL_TABLE -> "INSERT INTO .* VALUES \\('rebuild'\\)";
          case COPY_ROWS -> "INSERT OR ABORT INTO .* SELECT .* FROM .*";
          case UPDATE_ROWS -> "UPDATE OR (ABORT|IGNORE) .*";
          case MOVE_SEQUENCE -> "(DELETE FROM|UPDATE) sqlite_sequence .*";
          case CREATE_GUARD -> "CREATE TABLE \"d1_guard.*";
          case REMEMBER, CHECK -> "INSERT INTO \"d1_guard.*";
          case DROP_GUARD -> "DROP TABLE \"d1_guard.*";
        };
  }
}
