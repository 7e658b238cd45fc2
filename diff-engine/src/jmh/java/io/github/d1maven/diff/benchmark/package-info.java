/** How fast the engine is; built and run by the profile {@code benchmark} alone. */
@NullMarked
package io.github.d1maven.diff.benchmark;

import org.jspecify.annotations.NullMarked;
