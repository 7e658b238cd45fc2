/**
 * Text for users: results and errors, with the goals and properties to type next. Prints nothing
 * itself.
 */
@NullMarked
package io.github.d1maven.maven.report;

import org.jspecify.annotations.NullMarked;
