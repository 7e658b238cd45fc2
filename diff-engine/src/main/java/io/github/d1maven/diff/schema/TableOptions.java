package io.github.d1maven.diff.schema;

/** What stands behind the closing parenthesis of CREATE TABLE. */
public record TableOptions(boolean withoutRowid, boolean strict) {}
