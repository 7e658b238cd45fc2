/**
 * Where things are: the wrangler configuration file, the database it describes, the local state
 * file and the project's SQL files. Knows nothing of Maven and touches no database.
 */
@NullMarked
package io.github.d1maven.maven.config;

import org.jspecify.annotations.NullMarked;
