package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** A database with rows, which a plan is run on as D1 runs it. */
public final class CaseDatabase implements AutoCloseable {
  private final ScratchDatabase database = ScratchDatabase.open();

  public CaseDatabase(SqlScript... scripts) {
    for (SqlScript script : scripts) {
      database.run(script);
    }
  }

  /** Runs a plan in one transaction with foreign keys enforced; a failure undoes all of it. */
  public void migrate(String plan) {
    database.execute("BEGIN");
    try {
      database.run(new SqlScript("plan.sql", plan));
      database.execute("COMMIT");
    } catch (SqlTextException e) {
      database.execute("ROLLBACK");
      throw e;
    }
  }

  public void execute(String sql) {
    database.execute(sql);
  }

  public Schema schema() {
    return SchemaReader.read(
        database, Set.of(new Identifier("d1_migrations"), new Identifier("_prisma_migrations")));
  }

  /** The rows of a query, each as {@code a | b | c}. */
  public List<String> query(String sql) {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringJoiner line = new StringJoiner(" | ");
        for (int i = 1; i <= columns; i++) {
          line.add(String.valueOf(rows.getString(i)));
        }
        lines.add(line.toString());
      }
    } catch (SQLException e) {
      throw new AssertionError(sql + ": " + e.getMessage(), e);
    }
    return lines;
  }

  /** The queries of a text, the lines that are not indented, each with its rows under it. */
  String answers(String queries) {
    StringBuilder answers = new StringBuilder();
    for (String query : queries.lines().filter(line -> !line.startsWith("  ")).toList()) {
      answers.append(query).append('\n');
      query(query).forEach(row -> answers.append("  ").append(row).append('\n'));
    }
    return answers.toString();
  }

  /** Everything that the database holds, shadow tables and sequences too. */
  public List<String> dump() {
    List<String> dump = new ArrayList<>(query("SELECT type, name, sql FROM sqlite_schema"));
    for (String table :
        query("SELECT name FROM pragma_table_list WHERE type <> 'view' AND schema = 'main'")) {
      query("SELECT * FROM " + Identifier.quote(table))
          .forEach(row -> dump.add(table + ": " + row));
    }
    return dump;
  }

  @Override
  public void close() {
    database.close();
  }
}
