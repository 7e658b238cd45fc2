/** The limits of D1, each once, for everything that has to keep within them. */
@NullMarked
package io.github.d1maven.diff.limits;

import org.jspecify.annotations.NullMarked;
