/**
 * HTTP requests: how they are sent and retried, how they fail, what is then known about their
 * effect, and what keeps secrets out of the log. Knows nothing about D1.
 */
@NullMarked
package io.github.d1maven.core.http;

import org.jspecify.annotations.NullMarked;
