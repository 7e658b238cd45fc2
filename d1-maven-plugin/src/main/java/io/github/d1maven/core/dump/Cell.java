package io.github.d1maven.core.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.diff.sql.Identifier;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as text that loses nothing on its way, whether through JDBC or through JSON: a letter for
 * its type, then the integer in decimal, the real with 17 significant digits, or the bytes of the
 * text or blob in hexadecimal. A long text or blob is replaced by its length.
 *
 * @param text such a text
 */
record Cell(String text) {

  /** Bytes of the longest text or blob that is read together with its row. */
  static final int INLINE_BYTES = 40_000;

  /**
   * The words that make wrangler change a file of SQL wherever they stand; see <a
   * href="https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/d1/trimmer.ts">trimmer.ts</a>.
   */
  static final String TRIMMED = "BEGIN TRANSACTION";

  private static final List<String> CHANGED = List.of("\0", TRIMMED, "COMMIT;", "\r\n");

  private static final HexFormat HEX = HexFormat.of();

  /**
   * Returns the expression that encodes a column.
   *
   * @param column the name of the column
   */
  static String expression(String column) {
    return ("CASE typeof(%1$s) WHEN 'null' THEN 'n' WHEN 'integer' THEN 'i'||%1$s"
            + " WHEN 'real' THEN 'r'||printf('%%!.17g',%1$s)"
            + " WHEN 'text' THEN CASE WHEN octet_length(%1$s)>%2$d"
            + " THEN 'T'||octet_length(%1$s) ELSE 't'||hex(%1$s) END"
            + " ELSE CASE WHEN octet_length(%1$s)>%2$d"
            + " THEN 'X'||octet_length(%1$s) ELSE 'x'||hex(%1$s) END END||','")
        .formatted(column, INLINE_BYTES);
  }

  /** Returns whether only its length is known. */
  boolean isLong() {
    return text.charAt(0) == 'T' || text.charAt(0) == 'X';
  }

  /** Returns whether it is a text, not a blob. */
  boolean isText() {
    return text.charAt(0) == 't' || text.charAt(0) == 'T';
  }

  /** Returns whether it is a text or a blob that is not long. */
  boolean isBytes() {
    return text.charAt(0) == 't' || text.charAt(0) == 'x';
  }

  /** Returns the number of bytes of a long one. */
  int length() {
    return Integer.parseInt(rest());
  }

  /** Returns the bytes of a text or blob that is not long, in hexadecimal. */
  String hex() {
    return rest();
  }

  private String rest() {
    return text.substring(1);
  }

  /** Returns a value that is not long as SQL. */
  String literal() {
    return switch (text.charAt(0)) {
      case 'n' -> "NULL";
      case 'i' -> rest();
      case 'r' -> real(rest());
      case 't' -> textLiteral(rest());
      case 'x' -> "X'" + rest() + "'";
      default -> throw new IllegalStateException("not a value: " + text);
    };
  }

  /** An infinity has no literal, but a number that is too large becomes one. */
  private static String real(String digits) {
    return digits.replace("Inf", "9e999");
  }

  /**
   * What is no UTF-8, contains NUL or would be changed by wrangler or, as Windows line ends, by the
   * shell of SQLite, is written as its bytes.
   */
  private static String textLiteral(String hex) {
    @Nullable String plain = decoded(HEX.parseHex(hex));
    return plain == null || CHANGED.stream().anyMatch(plain::contains)
        ? "CAST(X'" + hex + "' AS TEXT)"
        : Identifier.literal(plain);
  }

  /** Returns the text that bytes are in UTF-8, or null if they are none. */
  private static @Nullable String decoded(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
