package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.Identifier;

/**
 * The table in which a database records its migrations, with the SQL that wrangler uses for it
 * ({@code packages/wrangler/src/d1/migrations/helpers.ts} of workers-sdk).
 *
 * @param table the table's name without quotes
 */
public record Ledger(String table) {

  /**
   * Returns the statement that creates the table if it does not exist; byte for byte the same as
   * wrangler's.
   */
  public String create() {
    return "CREATE TABLE IF NOT EXISTS "
        + quoted()
        + "(\n"
        + "\t\tid         INTEGER PRIMARY KEY AUTOINCREMENT,\n"
        + "\t\tname       TEXT UNIQUE,\n"
        + "\t\tapplied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL\n"
        + ")";
  }

  /** Returns the statement that records a migration. */
  public String record(String migration) {
    return "INSERT INTO " + quoted() + " (name) VALUES (" + Identifier.literal(migration) + ")";
  }

  /**
   * Returns a statement that fails, and so rolls back its transaction, if there is a matching
   * entry. (It extracts an invalid JSON path, which is evaluated for each row.)
   *
   * @param condition which entries match
   * @param reason the text of the error after the name of the migration
   */
  public String failIfAny(String condition, String reason) {
    return "SELECT json_extract('{}', name || "
        + Identifier.literal(" " + reason)
        + ") FROM "
        + quoted()
        + " WHERE name IS NOT NULL AND "
        + condition;
  }

  /** Returns the query for all recorded migrations as (id, name, applied_at). */
  public String select() {
    return "SELECT id, name, applied_at FROM " + quoted() + " WHERE name IS NOT NULL ORDER BY id";
  }

  /** Returns the query for one recorded migration as (id, name, applied_at). */
  public String find(String migration) {
    return "SELECT id, name, applied_at FROM "
        + quoted()
        + " WHERE name = "
        + Identifier.literal(migration);
  }

  /** Returns the table's name in quotes. */
  public String quoted() {
    return Identifier.quote(table);
  }
}
