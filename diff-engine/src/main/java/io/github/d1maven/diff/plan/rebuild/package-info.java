/**
 * Tables that ALTER TABLE cannot change: which must be rebuilt together, in which of the two ways,
 * and the statements of each.
 */
@NullMarked
package io.github.d1maven.diff.plan.rebuild;

import org.jspecify.annotations.NullMarked;
