package io.github.d1maven.core.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.StatementReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An SQL file of any size, read one statement at a time.
 *
 * @param name its name in messages
 * @param path the absolute path; a file whose name ends in {@code .gz} is decompressed
 */
public record SqlFile(String name, Path path) implements StatementSource {

  private static final int BUFFER = 1 << 16;

  /** Returns the content of the file, decompressed, which the caller closes. */
  public InputStream content() throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      return isCompressed(path)
          ? new GZIPInputStream(file, BUFFER)
          : new BufferedInputStream(file, BUFFER);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Returns whether the name of a file says that it is compressed. */
  public static boolean isCompressed(Path path) {
    return path.toString().endsWith(".gz");
  }

  /**
   * Opens the file.
   *
   * @return its statements; a cursor throws {@link MigrationException} where the file is not UTF-8
   * @throws UncheckedIOException if it cannot be read
   */
  @Override
  public Cursor open() {
    try {
      return new FileCursor(content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of the open file. */
  private final class FileCursor implements Cursor {

    private final Reader text;
    private final StatementReader statements;

    FileCursor(InputStream content) {
      var decoder =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      text = new InputStreamReader(content, decoder);
      statements = new StatementReader(name, this::read, 1, D1Limits.STATEMENT_BYTES);
    }

    private int read(char[] target, int offset, int length) {
      try {
        return text.read(target, offset, length);
      } catch (CharacterCodingException e) {
        throw new MigrationException(
            Problem.of(name + " is not UTF-8 text")
                .at(Place.of(path))
                .because("it has bytes that no UTF-8 text has: " + e.getMessage())
                .help("save the file as UTF-8"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public @Nullable SqlScript next() {
      return statements.next();
    }

    @Override
    public void close() {
      try {
        text.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
