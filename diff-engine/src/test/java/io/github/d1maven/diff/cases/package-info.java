/**
 * Runs the cases under {@code src/test/resources/cases}: a folder each, with {@code from.sql} and
 * {@code to.sql} and, where wanted, {@code rows.sql} (rows before), {@code plan.sql} (the exact
 * plan), {@code hazards.txt} (what it can hurt), {@code after.txt} (queries and their results),
 * {@code error.txt} (why there is no plan), {@code guard.txt} (which check of its own stops the
 * migration), {@code fails.txt} (what SQLite says when the rows forbid the migration) and {@code
 * reverse.txt} (why the rows forbid the way back). {@code -Dgolden.update=true} writes what came
 * out into the goldens that exist.
 */
package io.github.d1maven.diff.cases;
