/** Findings in migrations: rules, severities, and comments that turn a rule off. */
@NullMarked
package io.github.d1maven.core.lint;

import org.jspecify.annotations.NullMarked;
