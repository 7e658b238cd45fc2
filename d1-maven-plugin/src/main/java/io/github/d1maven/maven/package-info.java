/** The goals: parameters from Maven, results to its log. The work is done in the other packages. */
@NullMarked
package io.github.d1maven.maven;

import org.jspecify.annotations.NullMarked;
