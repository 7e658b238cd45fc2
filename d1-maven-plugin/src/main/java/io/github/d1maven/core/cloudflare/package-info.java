/**
 * Cloudflare's REST API for D1: its address, its envelope, its errors, and one method for each
 * operation. Knows nothing about migrations.
 *
 * @see <a href="https://developers.cloudflare.com/api/resources/d1/">Cloudflare API, D1</a>
 */
@NullMarked
package io.github.d1maven.core.cloudflare;

import org.jspecify.annotations.NullMarked;
