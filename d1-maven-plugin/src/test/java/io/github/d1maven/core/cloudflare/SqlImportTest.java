package io.github.d1maven.core.cloudflare;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.CUT_BEFORE;
import static io.github.d1maven.core.standin.FaultKinds.after;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.FaultKinds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlImportTest {

  private static final String FILE = "CREATE TABLE a (x); INSERT INTO a VALUES ('é');";
  private static final String ROWS = "SELECT count(*) FROM a";

  private final RemoteSample sample;

  SqlImportTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private void run() {
    sample.api().importFile("apply m.sql", sample.stored().id(), ImportFile.of(FILE));
  }

  private RequestException fails() {
    RequestException failure = catchThrowableOfType(RequestException.class, this::run);
    assertThat(failure).isNotNull();
    assertThat(failure.fact()).isEqualTo("cannot apply m.sql");
    sample.assertNoSecrets(failure);
    return failure;
  }

  private void assertFails(Outcome outcome, String reason) {
    RequestException failure = fails();
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Answer state(String text) {
    return Answer.success(json(text));
  }

  /** Answers all polls with a state; how many of them are still to come does not matter. */
  private void answerPolls(String state) {
    sample.standIn().faults().on("\"poll\"", 999, instead(state(state)));
  }

  @Test
  void fileIsAnnouncedUploadedAndTakenIn() {
    run();
    assertThat(sample.rows(ROWS)).containsExactly("1");
    assertThat(sample.standIn().summaries())
        .containsExactly(
            "POST /ID/import init", "PUT FILE", "POST /ID/import ingest", "POST /ID/import poll");
    assertThat(sample.standIn().log().get(1).body()).isEqualTo(FILE);
    assertThat(sample.heard())
        .contains("progressed: uploading 100 after 0 ms", "progressed: importing -1 after 0 ms");
  }

  @Test
  void progressIsInPercentAndTimeFromTheStart() {
    sample.clock().pass(Duration.ofMinutes(1));
    sample.standIn().setActiveAnswers(3);
    String large = "SELECT '" + "x".repeat(90_000) + "';\n";
    sample.api().importFile("apply m.sql", sample.stored().id(), ImportFile.of(large.repeat(30)));
    List<String> uploading =
        sample.heard().stream().filter(line -> line.contains("uploading")).toList();
    assertThat(uploading.get(0)).isEqualTo("progressed: uploading 0 after 0 ms");
    assertThat(uploading).contains("progressed: uploading 50 after 0 ms");
    assertThat(uploading).endsWith("progressed: uploading 100 after 0 ms");
    assertThat(sample.heard()).contains("progressed: importing -1 after 300 ms");
  }

  @Test
  void timeStartsAnewWithTheUpload() {
    sample.standIn().faults().on("PUT", FaultKinds.slow(sample.clock(), Duration.ofSeconds(99)));
    sample.standIn().setActiveAnswers(5);
    run();
    assertThat(sample.rows(ROWS)).containsExactly("1");
  }

  @Test
  void fileThatIsKnownIsNotUploadedAgain() {
    run();
    sample.sql("DROP TABLE a");
    sample.standIn().clear();
    run();
    assertThat(sample.rows(ROWS)).containsExactly("1");
    assertThat(sample.standIn().summaries())
        .containsExactly("POST /ID/import init", "POST /ID/import poll");
  }

  @Test
  void importThatIsOverAtOnceIsNotPolled() {
    sample.standIn().setActiveAnswers(0);
    run();
    assertThat(sample.standIn().summaries()).doesNotContain("POST /ID/import poll");
    assertThat(sample.clock().pauses()).isEmpty();
  }

  @Test
  void pausesDoubleUpToThreeSeconds() {
    sample.standIn().setActiveAnswers(8);
    run();
    assertThat(sample.clock().pauses())
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 800L, 1600L, 3000L, 3000L, 3000L);
  }

  @Test
  void importThatNeverEndsIsInDoubt() {
    sample.standIn().setActiveAnswers(999);
    assertFails(Outcome.IN_DOUBT, "it has not finished yet");
    Duration waited = sample.clock().pauses().stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(waited).isBetween(Duration.ofSeconds(97), Duration.ofSeconds(100));
  }

  @Test
  void timeStartsAnewWithEachStateThatItReaches() {
    sample.standIn().setActiveAnswers(999);
    int[] states = {0};
    List<String> asked = new ArrayList<>();
    sample
        .standIn()
        .faults()
        .on(
            "\"poll\"",
            60,
            (exchange, work) -> {
              asked.add(sample.standIn().log().get(sample.standIn().log().size() - 1).body());
              String text =
                  states[0]++ < 59
                      ? "{\"success\": true, \"status\": \"active\", \"at_bookmark\": \"b%d\"}"
                          .formatted(states[0])
                      : "{\"success\": true, \"status\": \"complete\"}";
              exchange.send(state(text));
            });
    run();
    assertThat(asked.get(5)).contains("\"current_bookmark\":\"b5\"");
    assertThat(sample.clock().now()).isAfter(Instant.parse("2026-01-01T00:02:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"success\": true, \"status\": \"error\", \"error\": \"no such table: b\"} | SQL_FAILED | no such table: b",
        "{\"success\": true, \"status\": \"error\", \"errors\": [\"no such table: b\"]} | SQL_FAILED | no such table: b",
        "{\"success\": false, \"errors\": [{\"message\": \"no such table: b\"}]} | SQL_FAILED | no such table: b",
        "{\"success\": false, \"status\": \"active\", \"error\": \"no\"} | SQL_FAILED | no",
        "{\"status\": \"error\"} | SQL_FAILED | no reason was given",
        "{\"type\": \"import\"} | SQL_FAILED | no reason was given",
        "{\"success\": false, \"error\": \"Not currently importing anything.\"} | IN_DOUBT | Not currently importing anything.",
        "{\"success\": false, \"error\": \"Network connection lost.\"} | IN_DOUBT | Network connection lost.",
      })
  void stateThatIsNotActiveEndsIt(String state, Outcome outcome, String reason) {
    answerPolls(state);
    assertFails(outcome, reason);
    assertThat(sample.standIn().summaries()).filteredOn(line -> line.endsWith("poll")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": true, \"status\": \"complete\"}",
        "{\"status\": \"complete\"}",
        "{\"success\": false, \"status\": \"complete\"}"
      })
  void completeIsComplete(String state) {
    answerPolls(state);
    run();
    assertThat(sample.rows(ROWS)).containsExactly("1");
  }

  /** A proxy or an older API may leave out the status, or word it in another way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": true}",
        "{\"success\": true, \"at_bookmark\": \"x\"}",
        "{\"success\": true, \"status\": \"running\"}",
        "{\"status\": \"queued\"}"
      })
  void otherStatesAreWaitedFor(String state) {
    sample.standIn().faults().on("\"poll\"", 3, instead(state(state)));
    run();
    assertThat(sample.clock().pauses()).hasSize(4);
    assertThat(sample.rows(ROWS)).containsExactly("1");
  }

  @Test
  void endThatWasToldAndLostIsInDoubt() {
    sample.standIn().faults().on("\"poll\"", CUT_AFTER);
    assertFails(Outcome.IN_DOUBT, "Not currently importing anything.");
    assertThat(sample.rows(ROWS)).containsExactly("1");
  }

  @Test
  void endThatIsReportedAsAnErrorIsInDoubt() {
    sample
        .standIn()
        .faults()
        .on("\"poll\"", instead(Answer.failure(400, 7500, "Not currently importing anything.")));
    assertFails(Outcome.IN_DOUBT, "Not currently importing anything.");
  }

  @Test
  void otherErrorsOfThePollAreThoseOfTheRequest() {
    sample
        .standIn()
        .faults()
        .on("\"poll\"", instead(Answer.failure(403, 7403, "The given account is not valid")));
    RequestException refused = fails();
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.code()).isEqualTo(7403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "\"active\""})
  void pollWithoutAStateIsSentAgain(String result) {
    sample.standIn().faults().on("\"poll\"", 2, instead(state(result)));
    run();
    assertThat(sample.standIn().summaries()).filteredOn(line -> line.endsWith("poll")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"init", "ingest"})
  void stepThatStartsItIsSentOnce(String step) {
    sample.standIn().faults().on('"' + step + '"', CUT_BEFORE);
    assertThat(fails().outcome()).isEqualTo(Outcome.IN_DOUBT);
    sample.standIn().clear();
    sample.standIn().faults().on('"' + step + '"', instead(state("null")));
    assertFails(Outcome.IN_DOUBT, "the response has no results");
    assertThat(sample.standIn().summaries()).filteredOn(line -> line.endsWith(step)).hasSize(1);
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
  }

  @Test
  void uploadIsRepeated() {
    sample.standIn().faults().on("PUT", 2, CUT_AFTER);
    run();
    assertThat(sample.rows(ROWS)).containsExactly("1");
    assertThat(sample.standIn().summaries()).filteredOn("PUT FILE"::equals).hasSize(3);
  }

  private static Answer stored(String etag) {
    return new Answer(200, Map.of("etag", etag), "");
  }

  @Test
  void corruptedUploadIsRepeatedAndThenTold() {
    String other = "0".repeat(32);
    sample.standIn().faults().on("PUT", after(stored('"' + other + '"')));
    run();
    assertThat(sample.standIn().summaries()).filteredOn("PUT FILE"::equals).hasSize(2);
    sample.sql("DROP TABLE a");
    var another = "SELECT 1;";
    sample.standIn().faults().on("PUT", 99, after(stored(other)));
    RequestException failure =
        catchThrowableOfType(
            RequestException.class,
            () ->
                sample
                    .api()
                    .importFile("apply m.sql", sample.stored().id(), ImportFile.of(another)));
    assertThat(failure.outcome()).isEqualTo(Outcome.IN_DOUBT);
    assertThat(failure.reason())
        .isEqualTo("the file was corrupted during the upload: its MD5 is " + other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc-1\"", ""})
  void tagThatIsNoMd5ProvesNothing(String etag) {
    sample.standIn().faults().on("PUT", after(stored(etag)));
    run();
    assertThat(sample.standIn().summaries()).filteredOn("PUT FILE"::equals).hasSize(1);
  }

  @Test
  void md5MayBeInUpperCase() {
    sample
        .standIn()
        .faults()
        .on(
            "PUT",
            (exchange, work) ->
                exchange.send(stored(work.run().headers().get("etag").toUpperCase(Locale.ROOT))));
    run();
    assertThat(sample.standIn().summaries()).filteredOn("PUT FILE"::equals).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/f, the address for it does not use https, REFUSED",
    "no address, 'the response has no address for it, or a malformed one', IN_DOUBT",
    "/f, 'the response has no address for it, or a malformed one', IN_DOUBT"
  })
  void addressMustBeOne(String address, String reason, Outcome outcome) {
    sample
        .standIn()
        .faults()
        .on(
            "\"init\"",
            FaultKinds.result(any -> json("{\"upload_url\": \"%s\"}".formatted(address))));
    assertFails(outcome, reason);
    assertThat(sample.standIn().summaries()).containsExactly("POST /ID/import init");
  }

  @Test
  void interruptedWaitIsInDoubt() {
    sample.clock().whilePassing(() -> Thread.currentThread().interrupt());
    sample.standIn().setActiveAnswers(1);
    Throwable failure = catchThrowableOfType(RequestException.class, this::run);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isInstanceOf(RequestException.class);
    assertThat(((RequestException) failure).outcome()).isEqualTo(Outcome.IN_DOUBT);
  }
}
