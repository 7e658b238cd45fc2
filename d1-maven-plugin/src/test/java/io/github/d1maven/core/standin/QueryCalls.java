package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.standin.database.Query;
import io.github.d1maven.core.standin.database.QueryResult;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code /raw} and {@code /query}: statements in one transaction. */
final class QueryCalls {

  private QueryCalls() {}

  static Answer raw(Call call) {
    return run(
        call,
        result -> {
          ObjectNode table = Call.nodes().objectNode();
          ArrayNode columns = table.putArray("columns");
          result.columns().forEach(columns::add);
          return table.set("rows", result.rows());
        });
  }

  static Answer query(Call call) {
    return run(
        call,
        result -> {
          ArrayNode rows = Call.nodes().arrayNode();
          for (JsonNode row : result.rows()) {
            ObjectNode object = rows.addObject();
            for (int i = 0; i < row.size(); i++) {
              object.set(result.columns().get(i), row.get(i));
            }
          }
          return rows;
        });
  }

  private static Answer run(Call call, Function<QueryResult, JsonNode> shape) {
    List<Query> queries = queries(call.json());
    if (!queries.stream().allMatch(QueryCalls::readsOnly)) {
      call.requireEdit();
    }
    ArrayNode results = Call.nodes().arrayNode();
    for (QueryResult result : call.target().run(queries)) {
      ObjectNode item = results.addObject();
      item.set("results", shape.apply(result));
      item.put("success", true);
      item.set("meta", meta(result));
    }
    return Answer.success(results);
  }

  /** The numbers of rows are those of the result, not those that D1 counts and bills. */
  static ObjectNode meta(QueryResult result) {
    ObjectNode meta = Call.nodes().objectNode();
    meta.put("served_by", "stand-in").put("served_by_primary", true);
    meta.putObject("timings").put("sql_duration_ms", 0.0);
    meta.put("duration", 0.0).put("changes", result.changes());
    meta.put("last_row_id", result.lastRowId()).put("changed_db", result.changedDatabase());
    meta.put("size_after", result.sizeAfter());
    meta.put("rows_read", result.rows().size()).put("rows_written", result.changes());
    meta.put("total_attempts", 1).put("served_by_region", "WEUR").put("served_by_colo", "AMS");
    return meta;
  }

  private static List<Query> queries(JsonNode json) {
    if (!json.has("batch")) {
      return List.of(query(json, ""));
    }
    JsonNode batch = json.path("batch");
    if (json.has("sql") || !batch.isArray() || batch.isEmpty()) {
      throw ApiError.invalid("batch", "Expected a non-empty array and no sql beside it");
    }
    List<Query> queries = new ArrayList<>();
    for (JsonNode item : batch) {
      queries.add(query(item, "batch." + queries.size() + "."));
    }
    return queries;
  }

  private static Query query(JsonNode item, String path) {
    JsonNode sql = item.path("sql");
    if (!sql.isTextual()) {
      throw ApiError.invalid(path + "sql", sql.isMissingNode() ? "Required" : "Expected string");
    }
    JsonNode params = item.has("params") ? item.path("params") : Call.nodes().arrayNode();
    if (!params.isArray()) {
      throw ApiError.invalid(path + "params", "Expected array");
    }
    List<Object> values = new ArrayList<>();
    for (JsonNode param : params) {
      if (!param.isTextual() && !param.isNumber()) {
        throw ApiError.invalid(path + "params." + values.size(), "Expected string or number");
      }
      values.add(param.isTextual() ? param.asText() : (Object) param.asDouble());
    }
    return new Query(sql.asText(), values);
  }

  /** Judged by its words, as a token without the right to write needs it. */
  private static boolean readsOnly(Query query) {
    try {
      return StatementSplitter.split(new SqlScript("SQL", query.sql())).stream()
          .allMatch(
              statement ->
                  statement.tokens().get(0).isAny("SELECT", "VALUES", "EXPLAIN", "WITH")
                      && statement.tokens().stream()
                          .noneMatch(
                              token -> token.isAny("INSERT", "UPDATE", "DELETE", "REPLACE")));
    } catch (SqlTextException e) {
      return false;
    }
  }
}
