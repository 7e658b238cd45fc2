/** From a diff to a plan: the phases, their order, the header and the hazards. */
@NullMarked
package io.github.d1maven.diff.plan.planner;

import org.jspecify.annotations.NullMarked;
