/**
 * Runs the cases under {@code src/test/resources/cases}, each a folder with {@code from.sql} and
 * {@code to.sql} and, where wanted:
 *
 * <ul>
 *   <li>{@code rows.sql}: rows before
 *   <li>{@code allow.txt}, {@code renames.txt}: what the user accepts, and says is renamed
 *   <li>{@code plan.sql}: the exact plan
 *   <li>{@code hazards.txt}: what it can hurt
 *   <li>{@code after.txt}: queries and their results
 *   <li>{@code error.txt}: why there is no plan
 *   <li>{@code fails.txt}: what SQLite says when the rows forbid the migration
 *   <li>{@code guard.txt}: which check of its own stops the migration, with or without {@code
 *       fails.txt}
 *   <li>{@code reverse.txt}: why the rows prevent the reverse plan
 * </ul>
 *
 * <p>{@code -Dgolden.update=true} writes what came out into the goldens that exist.
 */
package io.github.d1maven.diff.cases;
