/**
 * A D1 database as one sees it from outside: what is in it, and statements that run in it all or
 * not at all. Knows nothing of Maven, of files of migrations, or of what the statements are for.
 */
@NullMarked
package io.github.d1maven.core.database;

import org.jspecify.annotations.NullMarked;
