package io.github.d1maven.architecture.lower;

/** A class that uses nothing, for tests. */
public final class Lower {}
