/** Tests of the costs of statements. */
@NullMarked
package io.github.d1maven.diff.cost;

import org.jspecify.annotations.NullMarked;
