/** From the declared schema to the next migration, or to the difference that is shown. */
@NullMarked
package io.github.d1maven.core.create;

import org.jspecify.annotations.NullMarked;
