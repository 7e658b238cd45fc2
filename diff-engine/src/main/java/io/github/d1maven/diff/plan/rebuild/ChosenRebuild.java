package io.github.d1maven.diff.plan.rebuild;

/**
 * A rebuild and why it is done this way.
 *
 * @param reason one line for the header of the migration
 */
public record ChosenRebuild(Component component, Rebuild rebuild, String reason) {}
