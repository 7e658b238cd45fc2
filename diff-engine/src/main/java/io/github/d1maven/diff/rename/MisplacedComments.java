package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.change.RenameHints;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses comments that give the old name of a column at the place of a table, or of a table at the
 * place of a column: without a rename, the old one would be dropped.
 */
final class MisplacedComments {
  private final Schema from;
  private final Schema to;

  MisplacedComments(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Refuses a comment about a table if there is no table with the old name but a column that would
   * be dropped.
   *
   * @param old the table in the database
   * @param renames all renames of columns
   * @throws PlanRefusedException with the comment moved to a column
   */
  void refuseAtTable(Rename rename, Table old, List<Rename> renames) {
    Identifier name = rename.table();
    Table declared = to.table(rename.to()).orElse(null);
    SourcePosition comment = rename.comment();
    boolean renamed =
        renames.stream()
            .anyMatch(
                other ->
                    name.equals(other.column())
                        && (other.table().equals(rename.to()) || other.table().equals(old.name())));
    if (comment == null
        || declared == null
        || renamed
        || from.table(name).isPresent()
        || old.column(name).isEmpty()
        || declared.column(name).isPresent()) {
      return;
    }
    throw new PlanRefusedException(
        Problem.of(
                "the rename comment names \""
                    + name
                    + "\" as the old name of table \""
                    + declared.name()
                    + "\"")
            .at(comment.place())
            .because(
                "the database has no table \""
                    + name
                    + "\", but its table \""
                    + old.name()
                    + "\" has a column with that name")
            .help(movedToColumn(comment.script(), declared, old, name))
            .help("if the column is no longer needed, remove the comment"));
  }

  private static String movedToColumn(
      SqlScript script, Table declared, Table old, Identifier name) {
    return script.origins() != null
        ? "if the column was renamed, put the comment on the line above its field\n"
            + RenameHints.form(name, script)
        : "if the column was renamed, put the comment inside the parentheses\n"
            + moved(declared, old, name, script);
  }

  /** Returns the most likely column with the comment behind it. */
  private static String moved(Table declared, Table old, Identifier name, SqlScript script) {
    List<Column> columns = declared.columns();
    List<Column> added =
        columns.stream().filter(column -> old.column(column.name()).isEmpty()).toList();
    Column last = columns.get(columns.size() - 1);
    Column column = added.isEmpty() ? last : added.get(added.size() - 1);
    boolean whole = column.sql().lines().count() == 1 && !column.sql().contains("--");
    String text = whole ? column.sql() : column.name().quoted() + " …";
    return "  "
        + text
        + (column.equals(last) ? " " : ", ")
        + RenameHints.form(name, script)
        + (column.equals(last) ? "\n);" : "");
  }

  /**
   * Refuses a comment about a column of a new table if a table with the old name would be dropped.
   *
   * @param renames all renames of tables
   * @throws PlanRefusedException with the comment moved to the table
   */
  void refuseAtColumn(Rename rename, List<Rename> renames) {
    Identifier name = Objects.requireNonNull(rename.column());
    @Nullable SourcePosition comment = rename.comment();
    boolean renamed = renames.stream().anyMatch(other -> other.table().equals(name));
    if (comment == null || renamed || from.table(name).isEmpty() || to.table(name).isPresent()) {
      return;
    }
    throw new PlanRefusedException(
        Problem.of(
                "the rename comment names \""
                    + name
                    + "\" as the old name of column \""
                    + rename.table()
                    + "."
                    + rename.to()
                    + "\"")
            .at(comment.place())
            .because(
                "table \""
                    + rename.table()
                    + "\" is not in the database, which has a table \""
                    + name
                    + "\"")
            .help(
                "if the table was renamed, put the comment on the line above it\n"
                    + RenameHints.form(name, comment.script())
                    + (comment.script().origins() == null
                        ? "\nCREATE TABLE " + rename.table().quoted() + " ("
                        : ""))
            .help("if table \"" + name + "\" is no longer needed, remove the comment"));
  }
}
