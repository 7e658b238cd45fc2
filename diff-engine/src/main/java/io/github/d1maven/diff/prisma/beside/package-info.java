/**
 * What stands beside a datamodel because Prisma cannot declare it: in SQL files, or in the database
 * alone.
 */
@NullMarked
package io.github.d1maven.diff.prisma.beside;

import org.jspecify.annotations.NullMarked;
