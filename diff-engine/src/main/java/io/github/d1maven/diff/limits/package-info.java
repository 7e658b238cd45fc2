/** The limits of D1, each once, for all code that must not exceed them. */
@NullMarked
package io.github.d1maven.diff.limits;

import org.jspecify.annotations.NullMarked;
