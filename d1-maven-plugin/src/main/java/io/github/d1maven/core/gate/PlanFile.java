package io.github.d1maven.core.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.cost.CostJson;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan as a JSON file. Its hash covers each byte of the file but the hash itself, so that nobody
 * applies something else than what was reviewed.
 */
public final class PlanFile {

  private static final int VERSION = 1;
  private static final String UNKNOWN = "0".repeat(64);
  private static final Pattern HASH = Pattern.compile("\"hash\" : \"([0-9a-f]{64})\"");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private PlanFile() {}

  /**
   * Returns the text of the file.
   *
   * @param wayBack the command that undoes the plan once it is applied
   */
  public static String write(ApplyPlan plan, DatabaseIdentity database, String wayBack) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION).put("hash", UNKNOWN);
    json.putObject("database")
        .put("target", database.target().toString())
        .put("name", database.name())
        .put("location", database.location());
    ArrayNode migrations = json.putArray("migrations");
    for (PlannedMigration migration : plan.migrations()) {
      ObjectNode item =
          migrations
              .addObject()
              .put("name", migration.name())
              .put("checksum", migration.checksum());
      add(item, "statements", migration.statements());
    }
    json.put("wayBack", wayBack);
    add(json, "pending", plan.pending());
    add(json, "outOfOrder", plan.outOfOrder());
    add(json, "effects", plan.effects());
    add(json, "violations", plan.violations());
    add(json, "ledger", plan.ledger());
    ObjectNode objects = json.putObject("objects");
    plan.objects().forEach(objects::put);
    CostJson.add(json, plan.cost());
    try {
      String text = JSON.writeValueAsString(json).replace("\r\n", "\n") + "\n";
      return text.replaceFirst(UNKNOWN, Checksum.of(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(ObjectNode json, String key, List<String> values) {
    ArrayNode array = json.putArray(key);
    values.forEach(array::add);
  }

  /**
   * Reads a file.
   *
   * @param name the file, for messages
   * @param database the database to which the plan is about to be applied
   * @throws ConfigurationException if it is no plan, was changed, or is for another database
   */
  public static ApplyPlan read(String name, String text, DatabaseIdentity database) {
    Matcher hash = HASH.matcher(text);
    if (!hash.find()) {
      throw refused(name, "it is not a plan file", "it has no hash");
    }
    String rest = text.substring(0, hash.start(1)) + UNKNOWN + text.substring(hash.end(1));
    if (!Checksum.of(rest).equals(hash.group(1))) {
      throw refused(
          name, "the plan was changed after it was made", "its content does not have its hash");
    }
    JsonNode json = parsed(name, text);
    if (json.path("version").asInt() != VERSION) {
      throw refused(name, "the plan has an unknown form", "version " + json.path("version"));
    }
    JsonNode made = json.path("database");
    if (!made.path("target").asText().equals(database.target().toString())
        || !made.path("location").asText().equals(database.location())) {
      throw refused(
          name,
          "the plan is for another database",
          "it was made for %s database %s (%s),\nand this is the %s"
              .formatted(
                  made.path("target").asText(),
                  made.path("name").asText(),
                  made.path("location").asText(),
                  database));
    }
    return plan(json);
  }

  private static JsonNode parsed(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw refused(name, "it is not a plan file", e.getOriginalMessage());
    }
  }

  private static ApplyPlan plan(JsonNode json) {
    List<PlannedMigration> migrations = new ArrayList<>();
    for (JsonNode item : json.path("migrations")) {
      migrations.add(
          new PlannedMigration(
              item.path("name").asText(),
              item.path("checksum").asText(),
              texts(item.path("statements"))));
    }
    Map<String, String> objects = new TreeMap<>();
    json.path("objects")
        .properties()
        .forEach(object -> objects.put(object.getKey(), object.getValue().asText()));
    return new ApplyPlan(
        migrations,
        texts(json.path("pending")),
        texts(json.path("outOfOrder")),
        texts(json.path("effects")),
        texts(json.path("ledger")),
        objects,
        CostJson.read(json),
        texts(json.path("violations")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static ConfigurationException refused(String name, String fact, String cause) {
    return new ConfigurationException(
        Problem.of(fact)
            .at(Place.of(name))
            .because(cause)
            .leaving("nothing was changed")
            .help("make a new plan and review it"));
  }
}
