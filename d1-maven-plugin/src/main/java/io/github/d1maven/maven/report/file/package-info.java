/** The files that goals write: JSON, JUnit, SARIF and Markdown. */
@NullMarked
package io.github.d1maven.maven.report.file;

import org.jspecify.annotations.NullMarked;
