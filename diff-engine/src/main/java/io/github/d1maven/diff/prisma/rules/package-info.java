/** Rules that concern several fields, attributes or models of a Prisma datamodel. */
@NullMarked
package io.github.d1maven.diff.prisma.rules;

import org.jspecify.annotations.NullMarked;
