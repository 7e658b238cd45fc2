/** The log of a goal while it runs, and questions in a terminal. */
@NullMarked
package io.github.d1maven.maven.log;

import org.jspecify.annotations.NullMarked;
