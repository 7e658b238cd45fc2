/**
 * Runs a plan on a copy of the old schema and compares the resulting schema with the declared one.
 */
@NullMarked
package io.github.d1maven.diff.proof;

import org.jspecify.annotations.NullMarked;
