package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.account.CreateDatabase;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.DryRun;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.apply.ShowHistory;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.cost.CostJson;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.RestoreDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.probe.ProbeAnswer;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.probe.Probe;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The results of the goals that change or list something, as the reports contain them. */
public final class ResultJson {

  private ResultJson() {}

  /** Adds what {@code d1:apply} did. */
  public static void add(ObjectNode json, ApplyMigrations.Result result) {
    json.put("dryRun", false);
    names(json, "applied", result.applied());
    names(json, "outOfOrder", result.outOfOrder());
    CostJson.add(json, result.cost());
  }

  /** Adds what {@code d1:apply} would do. */
  public static void add(ObjectNode json, DryRun.Result result) {
    json.put("dryRun", true);
    names(json, "migrations", result.migrations());
    names(json, "outOfOrder", result.outOfOrder());
    names(json, "effects", result.effects());
    CostJson.add(json, result.cost());
    ArrayNode requests = json.putArray("requests");
    result
        .requests()
        .forEach(
            request ->
                names(
                    requests.addObject().put("summary", request.summary()),
                    "statements",
                    request.statements()));
  }

  /** Adds what a database answered about its rows. */
  public static void addProbes(ObjectNode json, List<ProbeAnswer> answers) {
    ArrayNode probes = json.putArray("probes");
    for (ProbeAnswer answer : answers) {
      Probe probe = answer.probe();
      ObjectNode entry =
          probes
              .addObject()
              .put("migration", probe.migration().name())
              .put("code", probe.kind().code())
              .put("table", probe.live().name())
              .put("rule", probe.sentence())
              .put("answer", answer.state().name().toLowerCase(Locale.ROOT))
              .put("rows", answer.rows())
              .put("more", answer.more())
              .put("reason", answer.reason())
              .put("query", probe.query());
      names(entry, "keyColumns", probe.key().stream().map(Identifier::name).toList());
      ArrayNode keys = entry.putArray("keys");
      answer.keys().forEach(key -> key.forEach(keys.addArray()::add));
    }
  }

  /**
   * Adds a plan.
   *
   * @param pending how many pending migrations run before it
   * @param cost what applying it costs
   */
  public static void add(ObjectNode json, Plan plan, int pending, CostEstimate cost) {
    json.put("pending", pending);
    CostJson.add(json, cost);
    names(
        json, "statements", plan.statements().stream().map(statement -> statement.sql()).toList());
    ArrayNode hazards = json.putArray("hazards");
    for (Hazard hazard : plan.hazards()) {
      hazards
          .addObject()
          .put("code", hazard.kind().code())
          .put("severity", hazard.kind().severity().name().toLowerCase(Locale.ROOT))
          .put("token", hazard.token())
          .put("message", hazard.message());
    }
  }

  /** Adds what {@code d1:database-create} did. */
  public static void add(ObjectNode json, CreateDatabase.Result result) {
    json.put("name", result.record().name())
        .put("id", result.record().id())
        .put("jurisdiction", result.record().jurisdiction())
        .put("created", result.created());
  }

  /** Adds what {@code d1:seed} did. */
  public static void add(ObjectNode json, SeedDatabase.Result result) {
    json.put("statements", result.statements())
        .put("cleared", result.cleared())
        .put("pending", result.pending());
  }

  /** Adds what {@code d1:reset} did. */
  public static void add(ObjectNode json, ResetDatabase.Result result) {
    names(json, "applied", result.applied());
    json.put("seeded", result.seeded());
  }

  /** Adds what {@code d1:restore} would undo. */
  public static void add(ObjectNode json, RestoreDatabase.Loss loss) {
    json.put("bookmark", loss.bookmark())
        .put("moment", loss.moment().map(Object::toString).orElse(null));
    names(json, "lost", loss.lost().stream().map(AppliedMigration::name).toList());
  }

  /** Adds what {@code d1:status} lists. */
  public static void add(ObjectNode json, MigrationStatus.Result status) {
    ArrayNode migrations = json.putArray("migrations");
    status
        .entries()
        .forEach(
            entry ->
                migrations
                    .addObject()
                    .put("name", entry.name())
                    .put("state", entry.state().name().toLowerCase(Locale.ROOT))
                    .put("appliedAt", entry.appliedAt()));
    names(json, "outOfOrder", status.outOfOrder());
    ArrayNode duplicates = json.putArray("duplicates");
    for (DuplicateNumber duplicate : status.duplicates()) {
      names(
          duplicates.addObject().put("number", duplicate.number()),
          "files",
          duplicate.files().stream().map(MigrationFile::name).toList());
    }
  }

  /** Adds what {@code d1:history} lists. */
  public static void add(ObjectNode json, List<ShowHistory.Entry> entries) {
    ArrayNode events = json.putArray("events");
    for (ShowHistory.Entry entry : entries) {
      ObjectNode event =
          events
              .addObject()
              .put("time", entry.time())
              .put("event", entry.event())
              .put("name", entry.name())
              .put("recorded", entry.recorded() != null);
      @Nullable RecordedEvent recorded = entry.recorded();
      if (recorded != null) {
        add(event, recorded);
      }
    }
  }

  private static void add(ObjectNode json, RecordedEvent event) {
    json.put("run", event.run())
        .put("checksum", event.checksum())
        .put("tool", event.tool())
        .put("durationMillis", event.measures().millis())
        .put("rowsRead", event.measures().rowsRead())
        .put("rowsWritten", event.measures().rowsWritten())
        .put("bookmark", event.bookmark())
        .put("author", event.author())
        .put("build", event.build())
        .put("commit", event.commit());
  }

  static void names(ObjectNode json, String key, List<String> names) {
    ArrayNode array = json.putArray(key);
    names.forEach(array::add);
  }
}
