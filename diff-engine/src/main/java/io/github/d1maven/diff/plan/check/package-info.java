/** Requirements of a plan on the existing rows, each as a query that counts the violations. */
@NullMarked
package io.github.d1maven.diff.plan.check;

import org.jspecify.annotations.NullMarked;
