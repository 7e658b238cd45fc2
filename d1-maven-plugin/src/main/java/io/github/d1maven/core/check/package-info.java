/**
 * Whether the project's files are ready for a deployment: checksums of the migrations, tests, and
 * the declared schema.
 */
@NullMarked
package io.github.d1maven.core.check;

import org.jspecify.annotations.NullMarked;
