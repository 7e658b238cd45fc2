package io.github.d1maven.core.database;

/**
 * A migration that a database has recorded.
 *
 * @param id its number, in the order of recording
 * @param name the path of its file relative to the migrations folder
 * @param appliedAt when it was recorded, as stored in the database: {@code YYYY-MM-DD HH:MM:SS} in
 *     UTC
 */
public record AppliedMigration(long id, String name, String appliedAt) {}
