/** The work of the goals that write a database to a file and restore it from one. */
@NullMarked
package io.github.d1maven.core.backup;

import org.jspecify.annotations.NullMarked;
