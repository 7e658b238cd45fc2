/**
 * Where things are: the wrangler configuration file, the database it describes, the local state
 * file and the project's SQL files. Does not access databases.
 */
@NullMarked
package io.github.d1maven.core.config;

import org.jspecify.annotations.NullMarked;
