package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prisma's own schema engine, as npm has it. */
final class PrismaEngine {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String EMPTY = "-- This is an empty migration.";

  private PrismaEngine() {}

  /**
   * A datamodel to ask about.
   *
   * @param version the version of Prisma
   * @param files the files of the datamodel
   */
  record Question(String version, List<SqlScript> files) {}

  /**
   * Asks in one Node process.
   *
   * @param folder for the files that go between
   * @return the SQL of each, without blanks around it; empty where Prisma refuses the datamodel
   */
  static List<Optional<String>> ask(Path folder, List<Question> questions) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path input = folder.resolve("questions.json");
    Path output = folder.resolve("answers.json");
    json.writeValue(input.toFile(), questions.stream().map(PrismaEngine::job).toList());
    Command.Output run =
        Command.run(
            NodeModules.FOLDER,
            Map.of(),
            LIMIT,
            List.of(
                NodeModules.node().toString(),
                "ask-prisma.mjs",
                input.toString(),
                output.toString()));
    assertThat(run.status()).as(run.text()).isZero();
    List<Optional<String>> answers = new ArrayList<>();
    for (JsonNode answer : json.readTree(output.toFile())) {
      answers.add(
          answer.isNull()
              ? Optional.empty()
              : Optional.of(answer.asText().replace(EMPTY, "").strip()));
    }
    return answers;
  }

  private static Map<String, Object> job(Question question) {
    return Map.of(
        "engine",
        question.version(),
        "files",
        question.files().stream().map(file -> List.of(file.name(), file.text())).toList());
  }
}
