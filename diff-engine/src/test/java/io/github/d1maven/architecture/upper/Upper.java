package io.github.d1maven.architecture.upper;

import io.github.d1maven.architecture.lower.Lower;

/** A class that uses another package, for tests. */
public record Upper(Lower lower) {}
