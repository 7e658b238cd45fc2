/** The databases of the stand-in: SQLite in memory, opened for one transaction at a time. */
package io.github.d1maven.core.standin.database;
