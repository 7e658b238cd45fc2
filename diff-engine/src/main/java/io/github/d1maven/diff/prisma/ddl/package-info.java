/**
 * From a datamodel to the SQL that creates it, statement by statement as Prisma's own engine writes
 * it; and right where that is not valid in SQLite.
 */
@NullMarked
package io.github.d1maven.diff.prisma.ddl;

import org.jspecify.annotations.NullMarked;
