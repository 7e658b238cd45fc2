/**
 * A database at Cloudflare: which one it is, what is in it, and statements that run in it exactly
 * once, whatever becomes of the requests. Knows nothing of files of migrations, or of what the
 * statements are for.
 */
@NullMarked
package io.github.d1maven.core.remote;

import org.jspecify.annotations.NullMarked;
