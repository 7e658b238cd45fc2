package io.github.d1maven.core.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.D1Rules;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Checks a whole file before anything of it is used. */
public final class DumpReader {

  /** Opens the content of the file, decompressed. */
  @FunctionalInterface
  public interface Content {

    /** Returns the content, which the caller closes. */
    InputStream open() throws IOException;
  }

  private static final int LONGEST_LINE = 100_000;
  private static final int MOST_LINES = 1_000_000;

  private final String name;
  private final Content content;

  /**
   * @param name the name of the file in messages
   */
  public DumpReader(String name, Content content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Reads the header and compares the checksum at the end with the content.
   *
   * @throws DumpException if the file is no dump, or is truncated or changed
   * @throws UncheckedIOException if it cannot be read
   */
  public DumpHeader header() {
    try (InputStream in = content.open()) {
      List<String> lines = lines(in);
      requireEnd();
      return DumpHeader.of(lines);
    } catch (EOFException | ZipException e) {
      throw broken("it cannot be decompressed: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw broken("its header is malformed: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    while (lines.isEmpty() || !DumpHeader.isLast(lines.get(lines.size() - 1))) {
      @Nullable String line = line(in);
      if (lines.isEmpty() && (line == null || !DumpHeader.isFirst(line))) {
        throw foreign();
      }
      if (line == null || lines.size() > MOST_LINES) {
        throw broken("its header has no end");
      }
      lines.add(line);
    }
    return lines;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && bytes.size() < LONGEST_LINE; b = in.read()) {
      if (b == '\n') {
        return bytes.toString(UTF_8);
      }
      bytes.write(b);
    }
    return null;
  }

  /** Reads the file with the length of the last statement kept back. */
  private void requireEnd() throws IOException {
    MessageDigest digest = RowDigest.sha256();
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    try (InputStream in = content.open()) {
      for (int read = 0; read >= 0; read = in.read(buffer, kept, buffer.length - kept)) {
        kept += read;
        int over = Math.max(0, kept - DumpDraft.END_BYTES);
        digest.update(buffer, 0, over);
        System.arraycopy(buffer, over, buffer, 0, kept - over);
        kept -= over;
      }
    }
    String last = new String(buffer, 0, kept, UTF_8);
    if (!DumpDraft.isEnd(last)) {
      throw broken("its end is missing");
    }
    if (!last.equals(DumpDraft.end(digest))) {
      throw broken("its content does not match the checksum at its end");
    }
  }

  /**
   * Checks that D1 accepts each statement. Rows are only checked for their length: SQLite and D1
   * themselves refuse what is wrong in them.
   *
   * @param statements the statements of the file
   * @throws io.github.d1maven.diff.sql.SqlTextException if it refuses one
   * @throws DumpException if their number is not that of the header
   */
  public void check(DumpHeader header, StatementSource statements) {
    long count = 0;
    try (StatementSource.Cursor cursor = statements.open()) {
      @Nullable SqlScript next;
      while ((next = cursor.next()) != null) {
        count++;
        boolean isRows = next.text().startsWith("INSERT ") || next.text().startsWith("UPDATE ");
        if (!isRows || Utf8.length(next.text()) > D1Limits.STATEMENT_BYTES) {
          D1Rules.check(StatementSource.tokens(next));
        }
      }
    }
    if (count != header.summary().statements() + 1) {
      throw broken(
          "it has %d statements instead of %d".formatted(count - 1, header.summary().statements()));
    }
  }

  private DumpException foreign() {
    return new DumpException(
        Problem.of(name + " is not a backup that can be restored")
            .because("it does not begin with the header of one")
            .leaving("nothing was changed")
            .help(
                new Remedy.Run(
                    "to run the statements of an SQL file on the database",
                    "seed",
                    List.of(
                        new Remedy.Option("seed", name), new Remedy.Option("seed.clear", "false"))))
            .help("or load it with wrangler d1 execute --file"));
  }

  private DumpException broken(String reason) {
    return new DumpException(
        Problem.of("the backup " + name + " is truncated or was changed")
            .because(reason)
            .leaving("nothing was changed")
            .help("use an unchanged copy of the file, or another backup"));
  }
}
