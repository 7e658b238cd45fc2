/** From a diff to a plan: the phases, their order, and what is said of the whole. */
@NullMarked
package io.github.d1maven.diff.plan.planner;

import org.jspecify.annotations.NullMarked;
