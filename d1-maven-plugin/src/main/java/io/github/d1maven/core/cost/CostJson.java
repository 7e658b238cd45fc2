package io.github.d1maven.core.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.diff.cost.Cost;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Estimates in JSON, in plan files and reports. */
public final class CostJson {

  private static final String KEY = "cost";

  private CostJson() {}

  /** Adds an estimate to an object. */
  public static void add(ObjectNode json, CostEstimate estimate) {
    ObjectNode cost = json.putObject(KEY);
    ArrayNode migrations = cost.putArray("migrations");
    for (MigrationCost migration : estimate.migrations()) {
      ArrayNode assumed =
          migrations
              .addObject()
              .put("name", migration.name())
              .put("rowsRead", migration.cost().rowsRead())
              .put("rowsWritten", migration.cost().rowsWritten())
              .put("leastRowsWritten", migration.cost().leastWritten())
              .put("complete", migration.cost().isComplete())
              .putArray("assumed");
      migration.cost().assumed().stream().sorted().map(Identifier::name).forEach(assumed::add);
    }
    ObjectNode rows = cost.putObject("rows");
    estimate.rows().forEach((table, number) -> rows.put(table.name(), number));
    cost.put("unknown", estimate.unknown());
    ArrayNode limits = cost.putArray("limits");
    CostLimits.exceeded(estimate).forEach(limits::add);
  }

  /** Reads the estimate that was added to an object. */
  public static CostEstimate read(JsonNode json) {
    JsonNode cost = json.path(KEY);
    List<MigrationCost> migrations = new ArrayList<>();
    for (JsonNode item : cost.path("migrations")) {
      Set<Identifier> assumed = new HashSet<>();
      item.path("assumed").forEach(table -> assumed.add(new Identifier(table.asText())));
      migrations.add(
          new MigrationCost(
              item.path("name").asText(),
              new Cost(
                  item.path("rowsRead").asLong(),
                  item.path("rowsWritten").asLong(),
                  item.path("leastRowsWritten").asLong(),
                  item.path("complete").asBoolean(),
                  assumed)));
    }
    Map<Identifier, Long> rows = new TreeMap<>();
    cost.path("rows")
        .properties()
        .forEach(table -> rows.put(new Identifier(table.getKey()), table.getValue().asLong()));
    JsonNode unknown = cost.path("unknown");
    return new CostEstimate(migrations, rows, unknown.isTextual() ? unknown.asText() : null);
  }
}
