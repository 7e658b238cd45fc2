/** The rules, one file each. */
@NullMarked
package io.github.d1maven.core.lint.rule;

import org.jspecify.annotations.NullMarked;
