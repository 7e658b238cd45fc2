/**
 * Where things are: the wrangler configuration file, the database it describes, the local state
 * file and the project's SQL files. Touches no database.
 */
@NullMarked
package io.github.d1maven.core.config;

import org.jspecify.annotations.NullMarked;
