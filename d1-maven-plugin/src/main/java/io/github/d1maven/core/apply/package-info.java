/** Applies migrations, shows what applying would do, and what was applied. */
@NullMarked
package io.github.d1maven.core.apply;

import org.jspecify.annotations.NullMarked;
