package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.gate.Difference;
import io.github.d1maven.core.gate.Expectation;
import io.github.d1maven.core.gate.FindDrift;
import io.github.d1maven.core.gate.Finding;
import io.github.d1maven.core.gate.InvalidMigrationsException;
import io.github.d1maven.core.gate.ValidateMigrations;
import java.util.Locale;

/** The results of comparisons, as the reports contain them. */
public final class GateJson {

  private GateJson() {}

  /** Adds that the migrations agree. */
  public static void add(ObjectNode json, ValidateMigrations.Result result) {
    json.put("applied", result.applied())
        .put("unverified", result.unverified())
        .put("pending", result.pending());
    json.putArray("findings");
  }

  /** Adds what is wrong with the migrations, in the order of the problems. */
  public static void add(ObjectNode json, InvalidMigrationsException error) {
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : error.findings()) {
      findings
          .addObject()
          .put("kind", finding.kind().toString())
          .put("migration", finding.migration());
    }
  }

  /** Adds what differs. */
  public static void add(ObjectNode json, FindDrift.Result result) {
    boolean declared = result.expectation() instanceof Expectation.Declared;
    json.put("expect", declared ? "declared" : "applied");
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : result.differences()) {
      ObjectNode item =
          differences
              .addObject()
              .put("object", difference.subject())
              .put("kind", difference.kind().name().toLowerCase(Locale.ROOT))
              .put("destructive", difference.destructive());
      ResultJson.names(item, "expected", difference.expected());
      ResultJson.names(item, "live", difference.live());
    }
  }
}
