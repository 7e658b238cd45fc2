package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.standin.database.Query;
import io.github.d1maven.core.standin.database.QueryResult;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * {@code /import}: init, upload, ingest and poll. A file that was taken in before is taken in again
 * by init alone. The end of an import is told once.
 */
final class ImportCalls {

  private final Map<String, String> known = new HashMap<>();
  private final Map<StoredDatabase, Job> running = new HashMap<>();
  private final Storage storage;
  private final IntSupplier activeAnswers;

  ImportCalls(Storage storage, IntSupplier activeAnswers) {
    this.storage = storage;
    this.activeAnswers = activeAnswers;
  }

  synchronized Answer answer(Call call) {
    call.requireEdit();
    JsonNode json = call.json();
    return switch (json.path("action").asText()) {
      case "init" -> init(call, json);
      case "ingest" -> ingest(call, json);
      case "poll" -> poll(call, json);
      default -> throw ApiError.invalid("action", "Expected 'init' | 'ingest' | 'poll'");
    };
  }

  private Answer init(Call call, JsonNode json) {
    String etag = etag(json);
    refuseWhileRunning(call);
    String filename = call.target().id() + "-" + etag + ".sql";
    String file = known.get(filename);
    if (file != null) {
      return begin(call, file);
    }
    ObjectNode result = Call.nodes().objectNode().put("filename", filename);
    return Answer.success(result.put("upload_url", storage.uploadLink(filename)));
  }

  private Answer ingest(Call call, JsonNode json) {
    String etag = etag(json);
    refuseWhileRunning(call);
    String filename = json.path("filename").asText();
    String file =
        storage
            .uploaded(filename)
            .orElseThrow(
                () -> ApiError.invalid("filename", "Nothing was uploaded under this name"));
    if (!Storage.md5(file).equals(etag)) {
      throw ApiError.invalid("etag", "The uploaded file has " + Storage.md5(file));
    }
    known.put(filename, file);
    return begin(call, file);
  }

  private Answer poll(Call call, JsonNode json) {
    if (!json.path("current_bookmark").isTextual()) {
      throw ApiError.invalid("current_bookmark", "Required");
    }
    return Optional.ofNullable(running.get(call.target()))
        .map(job -> report(call, job))
        .orElseGet(() -> Job.none("importing"));
  }

  private Answer begin(Call call, String file) {
    var query = new Query(file);
    var job =
        new Job("import", call.target(), activeAnswers.getAsInt(), () -> run(call.target(), query));
    running.put(call.target(), job);
    return report(call, job);
  }

  private Answer report(Call call, Job job) {
    boolean active = job.isActive();
    if (!active) {
      running.remove(call.target());
    }
    return job.answer(active);
  }

  private static JsonNode run(StoredDatabase database, Query query) {
    List<QueryResult> results = database.run(List.of(query));
    ObjectNode result = Call.nodes().objectNode().put("num_queries", results.size());
    result.put("final_bookmark", database.history().current().bookmark());
    ObjectNode meta = QueryCalls.meta(results.get(results.size() - 1));
    long changes = results.stream().mapToLong(QueryResult::changes).sum();
    meta.put("changes", changes).put("rows_written", changes);
    meta.put("changed_db", results.stream().anyMatch(QueryResult::changedDatabase));
    return result.set("meta", meta);
  }

  private static String etag(JsonNode json) {
    String etag = json.path("etag").asText();
    if (!etag.matches("[0-9a-f]{32}")) {
      throw ApiError.invalid("etag", "Expected the MD5 of the file in hexadecimal");
    }
    return etag;
  }

  private void refuseWhileRunning(Call call) {
    Job job = running.get(call.target());
    if (job != null && job.isInTheWay()) {
      throw new ApiError(400, 7500, "Currently processing a long-running import.");
    }
  }
}
