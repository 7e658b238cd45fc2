package io.github.d1maven.core.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.ForeignKeyViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows that violate foreign keys after D1 rolled back statements because of them. D1
 * itself reports only "internal error" if that is detected at the end of a transaction. The
 * statements run once more, followed by one that always fails: its {@linkplain ErrorAnswer error}
 * contains the rows, and rolls back the transaction.
 */
final class ForeignKeyProbe {

  private static final int SHOWN = 10;

  private static final String ASK =
      "SELECT "
          + ErrorAnswer.expression(
              """
              SELECT json_group_array(json_array(
                  "table", rowid, parent,
                  (SELECT group_concat("from", ', ') FROM pragma_foreign_key_list(v."table") k
                    WHERE k.id = v.fkid)))
                FROM pragma_foreign_key_check v""");

  private ForeignKeyProbe() {}

  /** Returns whether an error may be a violation of a foreign key. */
  static boolean isSuspect(String message) {
    return message.contains("FOREIGN KEY constraint failed")
        || message.startsWith("internal error; reference");
  }

  /** Returns the statements to send; they always fail. */
  static List<String> statements(List<String> failed) {
    List<String> statements = new ArrayList<>();
    statements.add("PRAGMA defer_foreign_keys = ON");
    statements.addAll(failed);
    statements.add(ASK);
    return statements;
  }

  /** Reads the error; empty if it is a different one, or if there are no violations. */
  static Optional<ForeignKeyException> read(String message) {
    List<ForeignKeyViolation> violations = new ArrayList<>();
    ErrorAnswer.read(message)
        .ifPresent(rows -> rows.forEach(row -> violations.add(violation(row))));
    int shown = Math.min(SHOWN, violations.size());
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForeignKeyException(violations.subList(0, shown), violations.size() - shown));
  }

  private static ForeignKeyViolation violation(JsonNode row) {
    String which = row.path(1).isNull() ? "a row" : "row " + row.path(1).asText();
    return new ForeignKeyViolation(
        row.path(0).asText(),
        which + ": the value of " + row.path(3).asText(),
        row.path(2).asText());
  }
}
