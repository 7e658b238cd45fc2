package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;

/**
 * A rebuild and why it is done this way.
 *
 * @param reason one line for the header of the migration
 */
@Internal
public record ChosenRebuild(Component component, Rebuild rebuild, String reason) {}
