package io.github.d1maven.core.apply;

import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.D1Rules;
import java.util.List;

/**
 * Splits scripts into statements and checks that D1 accepts all of them before any of them runs.
 */
public final class CheckedScript {

  private CheckedScript() {}

  /**
   * Returns the statements of a script.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException where a comment, string or trigger never
   *     ends, or where D1 would refuse a statement
   */
  public static List<SqlStatement> statements(SqlScript script) {
    List<SqlStatement> statements = StatementSplitter.split(script);
    statements.forEach(D1Rules::check);
    return statements;
  }

  /** Prepares migrations to run; see {@link #statements}. */
  public static List<Migration> migrations(List<MigrationFile> migrationFiles, ScriptFiles files) {
    return migrationFiles.stream().map(file -> migration(file, files.read(file.path()))).toList();
  }

  private static Migration migration(MigrationFile file, SqlScript script) {
    return new Migration(file.name(), statements(script), Checksum.of(script.text()));
  }
}
