/**
 * Cloudflare's D1 REST API, and a database behind it. Knows how requests fail and what a failure
 * leaves open; knows nothing of Maven, of files of migrations, or of what the statements are for.
 *
 * @see <a href="https://developers.cloudflare.com/api/resources/d1/">Cloudflare API, D1</a>
 */
@NullMarked
package io.github.d1maven.maven.cloudflare;

import org.jspecify.annotations.NullMarked;
