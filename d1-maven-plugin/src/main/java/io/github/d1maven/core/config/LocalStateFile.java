package io.github.d1maven.core.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file in which {@code wrangler dev} keeps a database.
 *
 * <p>Locally a D1 database is a Durable Object of the class {@value #OBJECT_CLASS}, whose file is
 * named after the object's id. The id is derived from the database's identifier by workerd's rule
 * for named objects: the first half is a keyed hash of the name, the second half a keyed hash of
 * the first, and the key is a hash of the class name.
 *
 * @param path the absolute path of the file, which need not exist
 */
public record LocalStateFile(Path path) {

  private static final String OBJECT_CLASS = "miniflare-D1DatabaseObject";
  private static final String HMAC = "HmacSHA256";
  private static final int HALF_ID = 16;

  /**
   * Returns the file of a database.
   *
   * @param database the database
   * @param persistTo the folder given to {@code wrangler dev --persist-to}, where, as in wrangler,
   *     a relative path starts from the current directory; null for wrangler's default, {@code
   *     .wrangler/state} beside its configuration file
   * @return the file
   */
  public static LocalStateFile of(DatabaseConfig database, @Nullable Path persistTo) {
    Path state =
        persistTo == null
            ? database.rootDirectory().resolve(".wrangler").resolve("state")
            : persistTo;
    return new LocalStateFile(
        state
            .resolve("v3")
            .resolve("d1")
            .resolve(OBJECT_CLASS)
            .resolve(objectId(database.localId()) + ".sqlite")
            .toAbsolutePath()
            .normalize());
  }

  /** Returns the id of the Durable Object of a database, as 64 hexadecimal digits. */
  static String objectId(String localId) {
    try {
      byte[] key = MessageDigest.getInstance("SHA-256").digest(OBJECT_CLASS.getBytes(UTF_8));
      byte[] first = half(key, localId.getBytes(UTF_8));
      return HexFormat.of().formatHex(first) + HexFormat.of().formatHex(half(key, first));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256 and " + HMAC, e);
    }
  }

  private static byte[] half(byte[] key, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key, HMAC));
    return Arrays.copyOf(mac.doFinal(message), HALF_ID);
  }
}
