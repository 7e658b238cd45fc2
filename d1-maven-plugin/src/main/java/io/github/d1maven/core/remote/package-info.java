/**
 * A database at Cloudflare: its identity, its content, and statements that run in it exactly once,
 * even if requests fail. Knows nothing about migration files or the purpose of the statements.
 */
@NullMarked
package io.github.d1maven.core.remote;

import org.jspecify.annotations.NullMarked;
