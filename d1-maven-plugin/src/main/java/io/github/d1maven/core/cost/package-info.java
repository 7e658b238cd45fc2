/** What applying migrations costs in a database, and what it may cost. */
@NullMarked
package io.github.d1maven.core.cost;

import org.jspecify.annotations.NullMarked;
