package io.github.d1maven.core.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * One migration.
 *
 * @param name the name a database records: the path relative to the migrations folder, with {@code
 *     /} between folders
 * @param path the absolute path of the file
 */
public record MigrationFile(String name, Path path) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * Returns the number the name begins with, read as wrangler does: 3 for {@code 0003_c.sql}, 12
   * for {@code 12abc.sql}, none for {@code foo.sql}.
   */
  public OptionalLong number() {
    double number = MigrationOrder.leadingNumber(name);
    return Double.isNaN(number) ? OptionalLong.empty() : OptionalLong.of((long) number);
  }

  /** Returns whether it comes before a migration with a recorded name. */
  public boolean isBefore(String recorded) {
    return MigrationOrder.compare(name, recorded) < 0;
  }

  /**
   * Reads the migration. A byte-order mark is removed; line ends are kept.
   *
   * @return the text of the file
   * @throws MigrationException if the file is not UTF-8, with the offset of the first invalid byte
   * @throws UncheckedIOException if the file cannot be read
   */
  public String text() {
    ByteBuffer bytes = ByteBuffer.wrap(bytes());
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    CoderResult result = UTF_8.newDecoder().decode(bytes, chars, true);
    if (result.isMalformed()) {
      throw malformed(bytes);
    }
    String text = chars.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MigrationException malformed(ByteBuffer bytes) {
    int offset = bytes.position();
    long line = UTF_8.decode(bytes.duplicate().flip()).chars().filter(c -> c == '\n').count() + 1;
    return new MigrationException(
        Problem.of("migration " + name + " is not UTF-8 text")
            .at(Place.of(path))
            .because(
                "byte 0x"
                    + HEX.toHexDigits(bytes.get(offset))
                    + " at offset "
                    + offset
                    + ", line "
                    + line)
            .help("save the file as UTF-8"));
  }
}
