package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table constraints between two commas; SQLite allows several there. */
final class TableConstraintReader {
  private final TokenCursor cursor;
  private final Set<String> names;
  private final CreateTableReader table;

  TableConstraintReader(TokenCursor cursor, Set<String> names, CreateTableReader table) {
    this.cursor = cursor;
    this.names = names;
    this.table = table;
  }

  void read() {
    while (!cursor.atEnd()) {
      Identifier name = ConstraintClauses.constraintName(cursor);
      if (cursor.accept("PRIMARY", "KEY")) {
        primaryKey(name);
      } else if (cursor.accept("UNIQUE")) {
        List<KeyPart> parts = ConstraintClauses.keyParts(cursor.parenthesised());
        table.unique(new UniqueConstraint(name, parts, ConstraintClauses.onConflict(cursor)));
      } else if (cursor.accept("CHECK")) {
        table.check(name, null, cursor.parenthesised(), names);
        ConstraintClauses.onConflict(cursor);
      } else if (cursor.accept("FOREIGN", "KEY")) {
        List<Identifier> columns = ConstraintClauses.names(cursor.parenthesised());
        cursor.expect("REFERENCES");
        table.foreignKey(ConstraintClauses.references(name, columns, false, cursor));
      } else if (name == null) {
        throw cursor.unexpected();
      }
    }
  }

  private void primaryKey(@Nullable Identifier name) {
    TokenCursor inside = cursor.parenthesised();
    boolean autoincrement = inside.last(1).is("AUTOINCREMENT");
    List<KeyPart> parts =
        ConstraintClauses.keyParts(autoincrement ? inside.withoutLast(1) : inside);
    table.primaryKey(
        new PrimaryKey(name, parts, ConstraintClauses.onConflict(cursor), autoincrement, false));
  }
}
