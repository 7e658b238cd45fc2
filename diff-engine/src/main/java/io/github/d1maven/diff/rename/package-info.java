/**
 * Renames, which run on a copy of the old schema before anything else, and the objects that make
 * {@code ALTER TABLE} fail there.
 */
@NullMarked
package io.github.d1maven.diff.rename;

import org.jspecify.annotations.NullMarked;
