package io.github.d1maven.core.dump;

/**
 * The rows of a table.
 *
 * @param name the table's name
 * @param rows how many there are
 * @param checksum the SHA-256 of all their values in order, as 64 hexadecimal digits
 */
public record TableSummary(String name, long rows, String checksum) {}
