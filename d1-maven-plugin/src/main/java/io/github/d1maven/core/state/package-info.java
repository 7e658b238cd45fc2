/**
 * The state of a database: what was read from it, the schemas that result from that and from the
 * migrations folder, and whether it has drifted. Changes nothing.
 */
@NullMarked
package io.github.d1maven.core.state;

import org.jspecify.annotations.NullMarked;
