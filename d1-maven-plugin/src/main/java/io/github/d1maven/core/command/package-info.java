/**
 * The work of the goals, one class for each. Knows the engine, the migrations folder and the
 * database; knows nothing about Maven, its parameters or how results are shown.
 */
@NullMarked
package io.github.d1maven.core.command;

import org.jspecify.annotations.NullMarked;
