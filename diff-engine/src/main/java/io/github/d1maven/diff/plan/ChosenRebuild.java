package io.github.d1maven.diff.plan;

/**
 * A rebuild and why it is done this way.
 *
 * @param reason one line for the header of the migration
 */
record ChosenRebuild(Component component, Rebuild rebuild, String reason) {}
