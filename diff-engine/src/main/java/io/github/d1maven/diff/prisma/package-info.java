/**
 * Prisma schema files as a declared schema: they are read, checked and translated to the SQL that
 * creates the same tables, which is then read like any other script.
 */
@NullMarked
package io.github.d1maven.diff.prisma;

import org.jspecify.annotations.NullMarked;
