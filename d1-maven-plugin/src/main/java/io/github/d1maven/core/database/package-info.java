/**
 * A D1 database seen from outside: its content, and transactions that run in it. Knows nothing
 * about Maven, migration files or the purpose of the statements.
 */
@NullMarked
package io.github.d1maven.core.database;

import org.jspecify.annotations.NullMarked;
