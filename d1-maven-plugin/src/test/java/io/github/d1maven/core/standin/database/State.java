package io.github.d1maven.core.standin.database;

import java.time.Instant;

/**
 * One state of a database.
 *
 * @param bookmark its name; that of a later state is greater as a text
 * @param since from when on the database was like that
 * @param image what was in it
 */
public record State(String bookmark, Instant since, Image image) {}
