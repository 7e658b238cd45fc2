/** What the rows must be like for a plan to run, each as a query that counts those that are not. */
@NullMarked
package io.github.d1maven.diff.plan.check;

import org.jspecify.annotations.NullMarked;
