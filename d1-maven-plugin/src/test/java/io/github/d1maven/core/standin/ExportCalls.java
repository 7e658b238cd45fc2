package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** {@code /export}: begun by the first call, then asked after with the bookmark of the answer. */
final class ExportCalls {

  private final Map<StoredDatabase, Job> running = new HashMap<>();
  private final Storage storage;
  private final IntSupplier activeAnswers;

  ExportCalls(Storage storage, IntSupplier activeAnswers) {
    this.storage = storage;
    this.activeAnswers = activeAnswers;
  }

  synchronized Answer answer(Call call) {
    JsonNode json = call.json();
    if (!json.path("output_format").asText().equals("polling")) {
      throw ApiError.invalid("output_format", "Expected 'polling'");
    }
    StoredDatabase database = call.target();
    if (!running.containsKey(database)) {
      if (json.has("current_bookmark")) {
        return Job.none("exporting");
      }
      running.put(
          database, new Job("export", database, activeAnswers.getAsInt(), () -> export(database)));
    }
    Job job = running.get(database);
    boolean active = job.isActive();
    if (!active) {
      running.remove(database);
    }
    return job.answer(active);
  }

  private JsonNode export(StoredDatabase database) {
    String dump = database.dump();
    String filename = database.id() + "-" + database.history().current().bookmark() + ".sql";
    return Call.nodes()
        .objectNode()
        .put("filename", filename)
        .put("signed_url", storage.downloadLink(filename, dump));
  }
}
