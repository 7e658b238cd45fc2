/**
 * The text of Prisma schema files: from characters to a syntax tree, with the position of every
 * node. Knows the grammar and nothing of what the words mean.
 */
@NullMarked
package io.github.d1maven.diff.prisma.syntax;

import org.jspecify.annotations.NullMarked;
