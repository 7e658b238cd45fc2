package io.github.d1maven.core.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A file to import, which need not fit into memory.
 *
 * @param bytes its length
 * @param md5 its MD5 as 32 hexadecimal digits
 * @param content opens it; the same each time
 */
public record ImportFile(long bytes, String md5, Supplier<InputStream> content) {

  /** Returns a file that is in memory. */
  public static ImportFile of(String sql) {
    byte[] bytes = sql.getBytes(UTF_8);
    MessageDigest digest = newDigest();
    digest.update(bytes);
    return new ImportFile(bytes.length, hex(digest), () -> new ByteArrayInputStream(bytes));
  }

  /** Returns a new MD5. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has MD5", e);
    }
  }

  /** Returns a checksum as hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns it as the body of a request. */
  BodyPublisher body() {
    return bytes == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), bytes);
  }
}
