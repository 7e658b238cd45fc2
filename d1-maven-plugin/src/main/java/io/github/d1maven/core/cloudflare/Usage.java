package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What statements took, according to D1's {@code meta}. A number is null if a response lacks it.
 *
 * @param millis the time in the database, in milliseconds
 * @param rowsRead the rows that were read
 * @param rowsWritten the rows that were written, index entries included
 */
public record Usage(
    @Nullable Double millis, @Nullable Double rowsRead, @Nullable Double rowsWritten) {

  /** Adds up the results of a batch. */
  static Usage ofResults(JsonNode results) {
    return new Usage(
        sum(results, "duration"), sum(results, "rows_read"), sum(results, "rows_written"));
  }

  /** Reads the end of an import. */
  static Usage ofImport(JsonNode state) {
    JsonNode meta = state.path("result").path("meta");
    Function<String, @Nullable Double> number =
        name -> meta.path(name).isNumber() ? (Double) meta.path(name).asDouble() : null;
    return new Usage(
        number.apply("duration"), number.apply("rows_read"), number.apply("rows_written"));
  }

  private static @Nullable Double sum(JsonNode results, String name) {
    boolean complete =
        StreamSupport.stream(results.spliterator(), false)
            .allMatch(result -> result.path("meta").path(name).isNumber());
    return complete
        ? (Double)
            StreamSupport.stream(results.spliterator(), false)
                .mapToDouble(result -> result.path("meta").path(name).asDouble())
                .sum()
        : null;
  }
}
