package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.inspect.PragmaFacts.ColumnFact;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ColumnType;
import io.github.d1maven.diff.schema.ConflictResolution;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.NotNull;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one column definition; the keys and checks written with it belong to the table. */
final class ColumnReader {
  private final TokenCursor cursor;
  private final Set<String> names;
  private final CreateTableReader table;
  private final @Nullable ColumnFact fact;
  private @Nullable NotNull notNull;
  private @Nullable Default defaultValue;
  private @Nullable Identifier collation;
  private @Nullable Generated generated;

  /**
   * @param fact what SQLite says of the column, or null if it knows none
   */
  ColumnReader(
      TokenCursor cursor, Set<String> names, CreateTableReader table, @Nullable ColumnFact fact) {
    this.cursor = cursor;
    this.names = names;
    this.table = table;
    this.fact = fact;
  }

  Column read() {
    Identifier column = cursor.name();
    ColumnType type = type();
    while (!cursor.atEnd()) {
      constraint(column, type);
    }
    return new Column(column, type, notNull, defaultValue, collation, generated, cursor.text());
  }

  private ColumnType type() {
    int from = cursor.position();
    while (!cursor.atEnd() && !atConstraint()) {
      cursor.next();
    }
    String text = cursor.textSince(from);
    return new ColumnType(fact == null ? text : fact.type(), text);
  }

  private boolean atConstraint() {
    Token token = cursor.peek();
    return token != null
        && (cursor.sees("GENERATED", "ALWAYS", "AS")
            || token.isAny(
                "CONSTRAINT",
                "PRIMARY",
                "NOT",
                "NULL",
                "UNIQUE",
                "CHECK",
                "DEFAULT",
                "COLLATE",
                "REFERENCES",
                "DEFERRABLE",
                "AS"));
  }

  private void constraint(Identifier column, ColumnType type) {
    Identifier name = ConstraintClauses.constraintName(cursor);
    if (cursor.accept("PRIMARY", "KEY")) {
      primaryKey(name, column, type);
    } else if (cursor.accept("NOT", "NULL")) {
      notNull = new NotNull(name, ConstraintClauses.onConflict(cursor));
    } else if (cursor.accept("NULL")) {
      ConstraintClauses.onConflict(cursor);
    } else if (cursor.accept("UNIQUE")) {
      List<KeyPart> parts = List.of(new KeyPart(column, null, false));
      table.unique(new UniqueConstraint(name, parts, ConstraintClauses.onConflict(cursor)));
    } else if (cursor.accept("CHECK")) {
      table.check(name, column, cursor.parenthesised(), names);
      ConstraintClauses.onConflict(cursor);
    } else if (cursor.accept("DEFAULT")) {
      defaultValue = new Default(defaultText());
    } else if (cursor.accept("COLLATE")) {
      collation = cursor.name();
    } else if (cursor.accept("REFERENCES")) {
      table.foreignKey(ConstraintClauses.references(name, List.of(column), true, cursor));
    } else if (cursor.accept("NOT", "DEFERRABLE")) {
      ConstraintClauses.initially(cursor);
      table.deferLatest(false);
    } else if (cursor.accept("DEFERRABLE")) {
      table.deferLatest(ConstraintClauses.initially(cursor));
    } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
      generated = generated();
    } else if (name == null) {
      throw cursor.unexpected();
    }
  }

  private void primaryKey(@Nullable Identifier name, Identifier column, ColumnType type) {
    boolean descending = cursor.accept("DESC");
    cursor.accept("ASC");
    ConflictResolution onConflict = ConstraintClauses.onConflict(cursor);
    boolean autoincrement = cursor.accept("AUTOINCREMENT");
    boolean noAlias = descending && type.is("INTEGER");
    List<KeyPart> parts = List.of(new KeyPart(column, null, descending));
    table.primaryKey(new PrimaryKey(name, parts, onConflict, autoincrement, noAlias));
  }

  private String defaultText() {
    int from = cursor.position();
    if (cursor.seesOperator("(")) {
      cursor.parenthesised();
    } else {
      if (!cursor.acceptOperator("-")) {
        cursor.acceptOperator("+");
      }
      cursor.next();
    }
    return cursor.textSince(from);
  }

  private Generated generated() {
    Expression expression = new Expression(cursor.parenthesised().text(), names);
    boolean stored = cursor.accept("STORED");
    if (!stored) {
      cursor.accept("VIRTUAL");
    }
    return new Generated(expression, stored ? Generated.Storage.STORED : Generated.Storage.VIRTUAL);
  }
}
