/** What happens to rows other than by migrations: seed, reset, restore. */
@NullMarked
package io.github.d1maven.core.data;

import org.jspecify.annotations.NullMarked;
