/**
 * Errors as data: what is wrong, where, why, and what to do about it. {@link
 * io.github.d1maven.diff.problem.ProblemText} lays them out, the same way for every front end; a
 * {@link io.github.d1maven.diff.problem.Voice} defines how a front end formats options and
 * commands.
 */
@NullMarked
package io.github.d1maven.diff.problem;

import org.jspecify.annotations.NullMarked;
