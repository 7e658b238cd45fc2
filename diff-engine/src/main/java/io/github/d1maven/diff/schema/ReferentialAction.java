package io.github.d1maven.diff.schema;

/**
 * What happens to the referring rows. See <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_actions">ON DELETE and ON UPDATE</a>.
 */
public enum ReferentialAction {
  NO_ACTION("NO ACTION"),
  RESTRICT("RESTRICT"),
  SET_NULL("SET NULL"),
  SET_DEFAULT("SET DEFAULT"),
  CASCADE("CASCADE");

  private final String sql;

  ReferentialAction(String sql) {
    this.sql = sql;
  }

  /** Returns the action as SQL writes it and PRAGMA foreign_key_list shows it. */
  public String sql() {
    return sql;
  }

  /** Returns whether it changes the referring rows instead of rejecting the change. */
  public boolean changesRows() {
    return this == SET_NULL || this == SET_DEFAULT || this == CASCADE;
  }

  /** Returns the action with that spelling, in upper case with one blank. */
  public static ReferentialAction of(String sql) {
    for (ReferentialAction action : values()) {
      if (action.sql.equals(sql)) {
        return action;
      }
    }
    throw new IllegalArgumentException("unknown referential action: " + sql);
  }
}
