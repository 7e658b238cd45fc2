/**
 * A stand-in for Cloudflare's API in this process: the JDK's HTTP server over SQLite in memory,
 * which fails on demand. The REST peer of the module {@code it}, which asks real workerd, is the
 * judge of it; {@code StandInIT} compares them.
 */
package io.github.d1maven.core.standin;
