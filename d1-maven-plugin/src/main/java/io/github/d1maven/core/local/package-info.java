/**
 * The database in wrangler's local file, and databases in memory: SQLite as a D1 database. Other
 * processes may have the file open.
 */
@NullMarked
package io.github.d1maven.core.local;

import org.jspecify.annotations.NullMarked;
