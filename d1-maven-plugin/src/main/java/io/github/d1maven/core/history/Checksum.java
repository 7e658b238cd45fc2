package io.github.d1maven.core.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of a migration, the same on every system. */
public final class Checksum {

  private Checksum() {}

  /**
   * Returns the SHA-256 of a text in UTF-8, without a byte-order mark and with LF for each line
   * end, as 64 hexadecimal digits.
   */
  public static String of(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return ofExactly(plain.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** Returns the SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  public static String ofExactly(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
