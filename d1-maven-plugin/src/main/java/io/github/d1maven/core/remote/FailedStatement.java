package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Message;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statement that failed: D1 does not report which statement of a batch caused an error.
 * The batch is run in memory on the same schema; for an error that depends on rows, the statement
 * is found by the table that the error names.
 */
final class FailedStatement {

  private static final Pattern CONSTRAINT =
      Pattern.compile("(?:UNIQUE|NOT NULL) constraint failed: ([^.]+)\\..*", Pattern.DOTALL);

  private final Ledger ledger;
  private final List<StoredObject> objects = new ArrayList<>();
  private final List<SqlStatement> earlier = new ArrayList<>();

  FailedStatement(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Sets the content of the database. */
  void start(Snapshot snapshot) {
    objects.clear();
    objects.addAll(snapshot.objects());
    earlier.clear();
  }

  /** Adds statements that have run since. */
  void done(List<SqlStatement> statements) {
    earlier.addAll(statements);
  }

  /** Returns the exception for a batch that failed, with its position if that can be determined. */
  RuntimeException exception(RequestException failure, List<SqlStatement> statements) {
    String message = D1Message.of(failure.reason()).text();
    if (statements.isEmpty()) {
      return failure;
    }
    SqlTextException found = inMemory(message, statements);
    return found == null ? byTable(message, statements) : found;
  }

  private @Nullable SqlTextException inMemory(String message, List<SqlStatement> statements) {
    try (ScratchDatabase memory = ScratchDatabase.open()) {
      memory.load(objects);
      memory.execute(ledger.create());
      earlier.forEach(memory::execute);
      memory.execute("BEGIN");
      for (SqlStatement statement : statements) {
        try {
          memory.execute(statement);
        } catch (InvalidSqlException e) {
          return e.fact().equals(message) ? e : null;
        }
      }
      return null;
    } catch (SqlTextException e) {
      return null; // this database cannot be rebuilt in memory
    }
  }

  /** Returns the first statement on the table of a constraint, otherwise the first statement. */
  private static SqlTextException byTable(String message, List<SqlStatement> statements) {
    if (statements.size() == 1) {
      return new InvalidSqlException(message, statements.get(0).position());
    }
    Matcher constraint = CONSTRAINT.matcher(message);
    if (constraint.matches()) {
      List<SqlStatement> candidates =
          statements.stream().filter(s -> names(s, constraint.group(1))).toList();
      if (!candidates.isEmpty()) {
        String some = candidates.size() == 1 ? "" : " (here or in a later statement on the table)";
        return new InvalidSqlException(message + some, candidates.get(0).position());
      }
    }
    return new InvalidSqlException(
        message + " (here or in a later statement)", statements.get(0).position());
  }

  private static boolean names(SqlStatement statement, String table) {
    return statement.tokens().stream()
        .filter(Token::isName)
        .anyMatch(token -> token.unquoted().equalsIgnoreCase(table));
  }
}
