package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the tables and indexes that SQL files declare instead of a datamodel with those of the
 * datamodel. They must have the same columns, because Prisma Client reads and writes those of the
 * datamodel; CHECK, COLLATE, STRICT, WITHOUT ROWID, AUTOINCREMENT, generated columns and foreign
 * keys are as the SQL file says.
 */
@Internal
public final class SameColumns {
  private final DeclaredColumns modelPlaces;
  private final DeclaredColumns sqlPlaces;
  private final List<Problem> problems = new ArrayList<>();

  private SameColumns(SqlScript datamodel, List<SqlScript> scripts) {
    this.modelPlaces = new DeclaredColumns(new Declarations(List.of(datamodel)));
    this.sqlPlaces = new DeclaredColumns(new Declarations(scripts));
  }

  /**
   * Returns what differs, each with its place in the SQL file and in the datamodel.
   *
   * @param datamodel the schema of the datamodel alone
   * @param script the SQL of the datamodel
   * @param schema the schema of the datamodel and the SQL files
   * @param scripts the scripts of that schema
   */
  public static List<Problem> problems(
      Schema datamodel, SqlScript script, Schema schema, List<SqlScript> scripts) {
    SameColumns same = new SameColumns(script, scripts);
    for (Table table : datamodel.tables()) {
      schema
          .table(table.name())
          .filter(now -> !now.sql().equals(table.sql()))
          .ifPresent(now -> same.table(table, now));
    }
    for (Index index : datamodel.indexes()) {
      schema.index(index.name()).ifPresent(now -> same.index(index, now));
    }
    return same.problems;
  }

  /**
   * Returns a schema without the unique indexes of the datamodel that a UNIQUE constraint of an SQL
   * file makes superfluous.
   */
  public static Schema withoutDoubled(Schema datamodel, Schema schema) {
    List<Index> indexes =
        schema.indexes().stream()
            .filter(index -> datamodel.index(index.name()).isEmpty() || !isDoubled(index, schema))
            .toList();
    return new Schema(
        schema.tables(), schema.virtualTables(), indexes, schema.views(), schema.triggers());
  }

  private static boolean isDoubled(Index index, Schema schema) {
    return index.unique()
        && index.where() == null
        && schema.table(index.table()).stream()
            .flatMap(table -> table.uniques().stream())
            .anyMatch(unique -> hasColumns(index, unique.columns()));
  }

  private static boolean hasColumns(Index index, List<Identifier> columns) {
    boolean same = index.parts().size() == columns.size();
    for (int i = 0; same && i < columns.size(); i++) {
      same = index.parts().get(i).expression().isColumn(columns.get(i));
    }
    return same;
  }

  private void table(Table model, Table now) {
    for (Column column : model.columns()) {
      now.column(column.name())
          .ifPresentOrElse(
              other -> column(model, column, now, other),
              () ->
                  add(
                      "table \"" + now.name() + "\" has no column \"" + column.name() + "\"",
                      sqlPlaces.of(now),
                      modelPlaces.of(model, column),
                      "add the column\n  " + definition(column)));
    }
    for (Column column : now.columns()) {
      if (column.isStorable() && model.column(column.name()).isEmpty()) {
        add(
            "the datamodel has no column \"" + column.name() + "\" in table \"" + now.name() + "\"",
            sqlPlaces.of(now, column),
            modelPlaces.of(model),
            "remove the column, or add a field to the model");
      }
    }
    if (!keyColumns(model).equals(keyColumns(now))) {
      add(
          "table \"" + now.name() + "\" has another primary key than the datamodel",
          sqlPlaces.of(now),
          modelPlaces.of(model),
          keyColumns(model).isEmpty()
              ? "declare it without PRIMARY KEY"
              : "declare PRIMARY KEY (" + Identifier.quotedList(keyColumns(model)) + ")");
    }
  }

  private static List<Identifier> keyColumns(Table table) {
    PrimaryKey key = table.primaryKey();
    return key == null ? List.of() : key.columns();
  }

  private void column(Table model, Column column, Table now, Column other) {
    boolean alias = now.rowidAlias().filter(other.name()::equals).isPresent();
    List<String> differences = new ArrayList<>();
    if (!isSameType(column, now, other, alias)) {
      differences.add("type");
    }
    boolean notNull = model.notNullOf(column) != null;
    if (notNull != (now.notNullOf(other) != null) && !alias) {
      differences.add("NOT NULL");
    }
    if (other.isStorable() && !Objects.equals(column.defaultValue(), other.defaultValue())) {
      differences.add("DEFAULT");
    }
    if (!differences.isEmpty()) {
      add(
          "column \""
              + other.name()
              + "\" of table \""
              + now.name()
              + "\" differs from the datamodel in "
              + Phrases.all(differences),
          sqlPlaces.of(now, other),
          modelPlaces.of(model, column),
          "declare it as\n  " + definition(column) + "\nor change the field");
    }
  }

  /** The key of a rowid table may be INTEGER, which counts, where Prisma writes BIGINT. */
  private static boolean isSameType(Column column, Table now, Column other, boolean alias) {
    return other.type().normal().equals(column.type().normal())
        || (now.options().strict() && StrictTypes.standsFor(other.type(), column.type()))
        || (alias && column.affinity() == Affinity.INTEGER);
  }

  private static String definition(Column column) {
    return column.sql().replaceAll("\\s+", " ");
  }

  private void index(Index model, Index now) {
    List<String> columns = columns(model);
    if (model.unique() != now.unique()
        || !model.table().equals(now.table())
        || !columns.equals(columns(now))) {
      add(
          "index \"" + now.name() + "\" has other columns than in the datamodel",
          sqlPlaces.of(now),
          modelPlaces.of(model),
          "declare it as\n  " + model.sql() + ";\nor give it another name");
    }
  }

  private static List<String> columns(Index index) {
    return index.parts().stream().map(part -> part.expression().normal()).toList();
  }

  private void add(String fact, @Nullable Place here, @Nullable Place there, String help) {
    String cause = "an SQL file may add to a table of the datamodel, but not change its columns";
    if (there != null) {
      cause += "\nthe datamodel has it at " + there + "\n" + there.excerpt();
    }
    problems.add(Problem.of(fact).at(here).because(cause).help(help));
  }
}
