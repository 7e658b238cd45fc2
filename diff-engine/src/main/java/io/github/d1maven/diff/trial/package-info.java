/** Runs migrations over rows and reports the rows that they lose. */
@NullMarked
package io.github.d1maven.diff.trial;

import org.jspecify.annotations.NullMarked;
