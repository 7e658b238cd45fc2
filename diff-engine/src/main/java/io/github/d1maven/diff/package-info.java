/** The front door of the engine: from two schemas to a proven plan. */
@NullMarked
package io.github.d1maven.diff;

import org.jspecify.annotations.NullMarked;
