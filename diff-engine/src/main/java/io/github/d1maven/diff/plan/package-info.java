/**
 * What others see of planning: the plan with its statements and hazards, what it is asked with, and
 * why there is none. The packages below make it; pure functions over {@link
 * io.github.d1maven.diff.change.SchemaDiff}, no database.
 */
@NullMarked
package io.github.d1maven.diff.plan;

import org.jspecify.annotations.NullMarked;
