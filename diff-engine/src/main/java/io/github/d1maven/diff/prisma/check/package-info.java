/**
 * From the syntax tree of Prisma files to a datamodel that has no mistakes: names, types,
 * attributes, then the rules that concern several of them. Every mistake has its place.
 */
@NullMarked
package io.github.d1maven.diff.prisma.check;

import org.jspecify.annotations.NullMarked;
