package io.github.d1maven.core.dump;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.d1maven.core.dump.PageQuery.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The number and the checksum of rows in their order. */
final class RowDigest {

  private static final byte[] COMMA = {','};
  private static final byte[] END = {'\n'};

  private final MessageDigest digest = sha256();
  private long rows;

  /** Returns a new SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Adds a row. */
  void add(Row row) {
    rows++;
    for (Cell cell : row.cells()) {
      digest.update(cell.text().getBytes(US_ASCII));
      digest.update(COMMA);
    }
    digest.update(END);
  }

  long rows() {
    return rows;
  }

  /** Returns the checksum as 64 hexadecimal digits; can be called once. */
  String checksum() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
