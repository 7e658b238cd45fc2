package io.github.d1maven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The form of reports that the documentation promises. */
final class ReportSchema {

  private static final Path FILE = Path.of("..", "docs", "report.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportSchema() {}

  /** Reads a report and checks its form. */
  static JsonNode read(Path report) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.readTree(Files.readString(FILE)));
    JsonNode json = JSON.readTree(Files.readString(report));
    assertThat(schema.validate(json)).as(json.toPrettyString()).isEmpty();
    return json;
  }

  static void assertSucceeded(Path report) throws IOException {
    JsonNode json = read(report);
    assertThat(json.path("success").asBoolean()).isTrue();
    assertThat(json.path("problems")).isEmpty();
  }

  /** Words and data agree: each fact and each command to type are in the message. */
  static void assertFailed(Path report, String message) throws IOException {
    JsonNode json = read(report);
    assertThat(json.path("success").asBoolean()).isFalse();
    assertThat(json.path("problems")).isNotEmpty();
    for (JsonNode problem : json.path("problems")) {
      assertThat(message).contains(problem.path("fact").asText());
      for (JsonNode remedy : problem.path("remedies")) {
        String typed =
            switch (remedy.path("type").asText()) {
              case "goal" -> remedy.path("command").asText();
              case "option" -> "-D" + remedy.path("property").asText() + "=";
              default -> remedy.path("text").asText().lines().findFirst().orElse("");
            };
        assertThat(message).contains(typed);
      }
    }
  }
}
