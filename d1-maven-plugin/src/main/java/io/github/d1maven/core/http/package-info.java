/**
 * HTTP requests: how they are sent and tried again, how they fail and what a failure leaves open,
 * and what keeps secrets out of the log. Knows nothing of D1.
 */
@NullMarked
package io.github.d1maven.core.http;

import org.jspecify.annotations.NullMarked;
