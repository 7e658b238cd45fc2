/**
 * The work of the goals that answer whether a database is what a commit expects: the ledger and the
 * history against the folder, and the live schema against the expected one. Changes nothing.
 */
@NullMarked
package io.github.d1maven.core.gate;

import org.jspecify.annotations.NullMarked;
