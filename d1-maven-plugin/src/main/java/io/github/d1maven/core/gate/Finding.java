package io.github.d1maven.core.gate;

import io.github.d1maven.diff.problem.Problem;

/**
 * Something that is wrong with a recorded or pending migration.
 *
 * @param kind what it is
 * @param migration the name of the migration, or of the first of several
 * @param problem the words, with what to do
 */
public record Finding(FindingKind kind, String migration, Problem problem) {}
