/**
 * The text of statements: what the author wrote with other names in it, columns, changes, temporary
 * names and the tables that checks are made of.
 */
@NullMarked
package io.github.d1maven.diff.plan.emit;

import org.jspecify.annotations.NullMarked;
