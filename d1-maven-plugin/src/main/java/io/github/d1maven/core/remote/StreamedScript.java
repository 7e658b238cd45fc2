package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.ImportFile;
import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script that is too large for a batch: it is imported, and read anew for each attempt. */
final class StreamedScript implements Script {

  private final StatementSource source;
  private final long count;
  private final EventRecord event;
  private final Delivery delivery;

  /**
   * @param count the number of statements
   * @param event what records it
   */
  StreamedScript(StatementSource source, long count, EventRecord event, Delivery delivery) {
    this.source = source;
    this.count = count;
    this.event = event;
    this.delivery = delivery;
  }

  @Override
  public void announce() {
    delivery.announce("the script", count, Route.TOO_LARGE);
  }

  @Override
  public Usage send(boolean recorded, Attempts attempts) {
    StatementSource all =
        recorded ? of(event.before()).then(source).then(of(event.after())) : source;
    return delivery.importFile("run " + count + " statements", file(all));
  }

  private static StatementSource of(List<String> statements) {
    return StatementSource.of(statements.stream().map(SqlStatement::of).toList());
  }

  /** Reads all statements once, since an import is announced by its checksum. */
  private static ImportFile file(StatementSource all) {
    MessageDigest digest = ImportFile.newDigest();
    long bytes = 0;
    try (StatementSource.Cursor cursor = all.open()) {
      @Nullable SqlScript next;
      while ((next = cursor.next()) != null) {
        byte[] line = StatementStream.line(next);
        digest.update(line);
        bytes += line.length;
      }
    }
    return new ImportFile(bytes, ImportFile.hex(digest), () -> new StatementStream(all.open()));
  }

  /** D1 does not say which statement of a file failed. */
  @Override
  public RuntimeException explained(RequestException failure, boolean recorded) {
    return failure;
  }
}
