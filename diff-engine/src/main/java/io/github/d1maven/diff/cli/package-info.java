/** The command line of the runnable jar. */
@NullMarked
package io.github.d1maven.diff.cli;

import org.jspecify.annotations.NullMarked;
