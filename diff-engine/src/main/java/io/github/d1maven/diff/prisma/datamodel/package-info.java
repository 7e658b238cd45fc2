/** Nouns: what a Prisma datamodel is, once its names, types and attributes are resolved. */
@NullMarked
package io.github.d1maven.diff.prisma.datamodel;

import org.jspecify.annotations.NullMarked;
