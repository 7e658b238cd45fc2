/** Annotations of types for readers and for tests of the structure. */
@NullMarked
package io.github.d1maven.diff.mark;

import org.jspecify.annotations.NullMarked;
