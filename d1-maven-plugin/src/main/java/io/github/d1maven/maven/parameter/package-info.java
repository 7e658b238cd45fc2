/** The parameters that goals share, by inheritance, and how they are checked. */
@NullMarked
package io.github.d1maven.maven.parameter;

import org.jspecify.annotations.NullMarked;
