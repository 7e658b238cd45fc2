/**
 * Creates and deletes databases of an account at Cloudflare. What is in a database is not its
 * concern.
 */
@NullMarked
package io.github.d1maven.core.account;

import org.jspecify.annotations.NullMarked;
