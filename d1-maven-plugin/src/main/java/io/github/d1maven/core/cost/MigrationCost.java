package io.github.d1maven.core.cost;

import io.github.d1maven.diff.cost.Cost;

/**
 * What applying a migration costs, together with its rows in the ledger and the history.
 *
 * @param name the migration
 * @param cost the rows that D1 counts
 */
public record MigrationCost(String name, Cost cost) {}
