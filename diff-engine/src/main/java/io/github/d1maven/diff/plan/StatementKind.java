package io.github.d1maven.diff.plan;

/** What a statement of a plan does. */
public enum StatementKind {
  /** Defers the check of foreign keys to the end of the transaction. */
  DEFER_FOREIGN_KEYS,
  CREATE_TABLE,
  DROP_TABLE,
  RENAME_TABLE,
  ADD_COLUMN,
  DROP_COLUMN,
  RENAME_COLUMN,
  CREATE_INDEX,
  DROP_INDEX,
  CREATE_VIEW,
  DROP_VIEW,
  CREATE_TRIGGER,
  DROP_TRIGGER,
  CREATE_VIRTUAL_TABLE,
  DROP_VIRTUAL_TABLE,
  /** Indexes the rows of another table in a virtual one. */
  FILL_VIRTUAL_TABLE,
  /** Copies all rows of a table into another. */
  COPY_ROWS,
  /** Changes rows of a table that is dropped afterwards. */
  UPDATE_ROWS,
  /** Changes SQLite's own table of AUTOINCREMENT numbers. */
  MOVE_SEQUENCE,
  /** Creates a table of the migration's checks. */
  CREATE_GUARD,
  /** Remembers a number for a later check. */
  REMEMBER,
  /** Stops the migration if something is wrong. */
  CHECK,
  /** Drops a table of the migration's checks. */
  DROP_GUARD;

  /**
   * Returns whether SQLite <a href="https://www.sqlite.org/lang_altertable.html">compiles every
   * view, trigger and index</a> of the database again and fails if one does not compile.
   */
  public boolean recompilesSchema() {
    return switch (this) {
      case RENAME_TABLE, RENAME_COLUMN, DROP_COLUMN -> true;
      default -> false;
    };
  }

  /** Returns whether SQLite stores the statement's text. */
  public boolean isStored() {
    return switch (this) {
      case CREATE_TABLE,
          CREATE_INDEX,
          CREATE_VIEW,
          CREATE_TRIGGER,
          CREATE_VIRTUAL_TABLE,
          CREATE_GUARD ->
          true;
      default -> false;
    };
  }

  /** Returns whether it serves the other statements of the plan, whichever objects they touch. */
  public boolean servesAll() {
    return switch (this) {
      case DEFER_FOREIGN_KEYS, CREATE_GUARD, DROP_GUARD -> true;
      default -> false;
    };
  }
}
