@NullMarked
package io.github.d1maven.diff.prisma;

import org.jspecify.annotations.NullMarked;
