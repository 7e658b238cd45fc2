/**
 * The migrations folder: which files are migrations, in what order, under what names, and how they
 * compare with the names a database has recorded. Knows nothing about Maven, configuration files or
 * databases.
 */
@NullMarked
package io.github.d1maven.core.migrations;

import org.jspecify.annotations.NullMarked;
