package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.Identifier;

/**
 * The table in which a database records its migrations, and the SQL that wrangler has for it
 * ({@code packages/wrangler/src/d1/migrations/helpers.ts} of workers-sdk).
 *
 * @param table the table's name without quotes
 */
public record Ledger(String table) {

  /** Returns the statement that makes the table where it is missing, byte for byte wrangler's. */
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
   * Returns a statement that fails, and takes the rest of its transaction back, if there is a
   * record of a kind. (Its path is none of JSON, and it is looked at for each row.)
   *
   * @param condition which records
   * @param reason what the error is to say behind the name of the migration
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
