/**
 * What a database is: what was read from it, the schemas that follow from that and from the
 * migrations folder, and whether it has drifted. Changes nothing.
 */
@NullMarked
package io.github.d1maven.core.state;

import org.jspecify.annotations.NullMarked;
