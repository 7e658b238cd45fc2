package io.github.d1maven.core.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The text of a dump: a header, which is known last, the statements, and a last statement with the
 * checksum of everything before it, so that a file that was cut or edited is recognized.
 */
public final class DumpDraft {

  private static final String END = "SELECT 'end of backup, sha256 ";
  private static final String AFTER = "' AS backup;\n";
  private static final int DIGITS = 64;

  /** The bytes of the last statement. */
  static final int END_BYTES = END.length() + DIGITS + AFTER.length();

  private DumpDraft() {}

  /** Returns a sink that writes statements, each with a semicolon and a line end. */
  public static StatementSink statements(OutputStream body) {
    return sql -> {
      try {
        body.write(sql.getBytes(UTF_8));
        body.write(";\n".getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * Writes the whole file.
   *
   * @param body the statements as they were written
   * @param file where to; it is flushed but not closed
   */
  public static void write(DumpHeader header, InputStream body, OutputStream file)
      throws IOException {
    MessageDigest digest = RowDigest.sha256();
    var digested = new DigestOutputStream(file, digest);
    digested.write(header.text().getBytes(UTF_8));
    body.transferTo(digested);
    digested.flush();
    file.write(end(digest).getBytes(UTF_8));
    file.flush();
  }

  /** Returns the last statement. */
  static String end(MessageDigest digest) {
    return END + HexFormat.of().formatHex(digest.digest()) + AFTER;
  }

  /** Returns whether a text is a last statement, whatever the checksum. */
  static boolean isEnd(String text) {
    return text.startsWith(END) && text.endsWith(AFTER);
  }
}
