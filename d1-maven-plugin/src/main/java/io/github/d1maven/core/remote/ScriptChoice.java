package io.github.d1maven.core.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how statements of any number are sent, which keeps in memory no more than a batch.
 *
 * @param event what records them
 */
record ScriptChoice(Delivery delivery, EventRecord event) {

  /** Reads all statements. */
  Script of(StatementSource source) {
    List<SqlStatement> few = new ArrayList<>();
    long count = 0;
    long bytes = 0;
    try (StatementSource.Cursor cursor = source.open()) {
      @Nullable SqlScript next;
      while ((next = cursor.next()) != null) {
        count++;
        bytes += next.text().getBytes(UTF_8).length;
        if (Route.fits(count, bytes)) {
          few.add(StatementSource.tokens(next));
        } else {
          few.clear();
        }
      }
    }
    return Route.fits(count, bytes)
        ? new ListedScript(few, event, delivery)
        : new StreamedScript(source, count, event, delivery);
  }
}
