package io.github.d1maven.core.standin.database;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The bytes of an SQLite file, compressed: an empty table takes a page of 4096 zeros. */
final class Image {

  private final byte[] compressed;
  private final int size;

  private Image(byte[] compressed, int size) {
    this.compressed = compressed;
    this.size = size;
  }

  static Image of(byte[] bytes) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[bytes.length + bytes.length / 8 + 64];
    int length = deflater.deflate(buffer);
    if (!deflater.finished()) {
      throw new IllegalStateException("the buffer is too small");
    }
    deflater.end();
    byte[] compressed = new byte[length];
    System.arraycopy(buffer, 0, compressed, 0, length);
    return new Image(compressed, bytes.length);
  }

  byte[] bytes() {
    var inflater = new Inflater();
    inflater.setInput(compressed);
    byte[] bytes = new byte[size];
    try {
      for (int at = 0; at < size; ) {
        at += inflater.inflate(bytes, at, size - at);
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }

  /** How large the file is. */
  int size() {
    return size;
  }
}
