package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.ConflictResolution;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses that column and table constraints share. */
final class ConstraintClauses {
  private ConstraintClauses() {}

  /** Parses {@code CONSTRAINT name}; null if it is not next. */
  static @Nullable Identifier constraintName(TokenCursor cursor) {
    return cursor.accept("CONSTRAINT") ? cursor.name() : null;
  }

  /** Parses {@code ON CONFLICT …}; ABORT if it is not next. */
  static ConflictResolution onConflict(TokenCursor cursor) {
    return cursor.accept("ON", "CONFLICT")
        ? ConflictResolution.valueOf(cursor.next().upper())
        : ConflictResolution.ABORT;
  }

  /** Parses {@code (a COLLATE NOCASE DESC, (b))}. */
  static List<KeyPart> keyParts(TokenCursor inside) {
    List<KeyPart> parts = new ArrayList<>();
    for (TokenCursor part : inside.commaSeparated()) {
      IndexedTerm term = IndexedTerm.read(part);
      parts.add(new KeyPart(term.column(), term.collation(), term.descending()));
    }
    return parts;
  }

  /** Parses what follows REFERENCES, including deferral. */
  static ForeignKey references(
      @Nullable Identifier name, List<Identifier> columns, boolean inline, TokenCursor cursor) {
    Identifier table = cursor.name();
    List<Identifier> referenced =
        cursor.seesOperator("(") ? names(cursor.parenthesised()) : List.of();
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    boolean deferred = false;
    while (true) {
      if (cursor.accept("ON", "DELETE")) {
        onDelete = action(cursor);
      } else if (cursor.accept("ON", "UPDATE")) {
        onUpdate = action(cursor);
      } else if (cursor.accept("ON", "INSERT")) {
        action(cursor);
      } else if (cursor.accept("MATCH")) {
        cursor.name();
      } else if (cursor.accept("NOT", "DEFERRABLE")) {
        initially(cursor);
        deferred = false;
      } else if (cursor.accept("DEFERRABLE")) {
        deferred = initially(cursor);
      } else {
        return new ForeignKey(
            name, columns, table, referenced, onDelete, onUpdate, deferred, inline);
      }
    }
  }

  /** Parses {@code (a, b)}. */
  static List<Identifier> names(TokenCursor inside) {
    return inside.commaSeparated().stream().map(TokenCursor::name).toList();
  }

  private static ReferentialAction action(TokenCursor cursor) {
    String word = cursor.next().upper();
    if (word.equals("SET") || word.equals("NO")) {
      word += " " + cursor.next().upper();
    }
    return ReferentialAction.of(word);
  }

  /** {@code INITIALLY …}, if it is next; whether it says DEFERRED. */
  static boolean initially(TokenCursor cursor) {
    return cursor.accept("INITIALLY") && cursor.next().is("DEFERRED");
  }
}
