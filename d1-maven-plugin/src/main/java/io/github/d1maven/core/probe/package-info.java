/** Asks a database whether its rows meet what pending migrations require of them. */
@NullMarked
package io.github.d1maven.core.probe;

import org.jspecify.annotations.NullMarked;
