/**
 * The history of a database: the table in which the plugin records what it did, and who ran it.
 * Knows SQL, but no database.
 */
@NullMarked
package io.github.d1maven.core.history;

import org.jspecify.annotations.NullMarked;
