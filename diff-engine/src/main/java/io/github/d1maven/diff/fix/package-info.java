/** Rewrites migrations of other tools so that they lose no rows. */
@NullMarked
package io.github.d1maven.diff.fix;

import org.jspecify.annotations.NullMarked;
