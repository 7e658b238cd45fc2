/**
 * A database as an SQL file that every SQLite and D1 can load: what is in it, in which order, how
 * rows are read and written exactly, and how such a file is checked. Knows neither files nor goals.
 */
@NullMarked
package io.github.d1maven.core.dump;

import org.jspecify.annotations.NullMarked;
