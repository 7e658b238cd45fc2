package io.github.d1maven.core.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Statements as the bytes of a file. */
final class StatementStream extends InputStream {

  private final StatementSource.Cursor cursor;
  private byte[] line = {};
  private int at;

  StatementStream(StatementSource.Cursor cursor) {
    this.cursor = cursor;
  }

  /** Returns a statement with its semicolon and a line end. */
  static byte[] line(SqlScript statement) {
    return (statement.text() + ";\n").getBytes(UTF_8);
  }

  private boolean isAtEnd() {
    if (at == line.length) {
      @Nullable SqlScript next = cursor.next();
      line = next == null ? new byte[0] : line(next);
      at = 0;
    }
    return line.length == 0;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : line[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    } else if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
