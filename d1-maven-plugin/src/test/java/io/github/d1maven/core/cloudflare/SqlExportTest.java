package io.github.d1maven.core.cloudflare;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.CUT_BEFORE;
import static io.github.d1maven.core.standin.FaultKinds.CUT_IN_ANSWER;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.standin.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlExportTest {

  private final RemoteSample sample;

  SqlExportTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
    sample.sql("CREATE TABLE a (x); INSERT INTO a VALUES ('é')");
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private String run() {
    return new String(sample.api().export(sample.stored().id()), UTF_8);
  }

  private void assertFails(Outcome outcome, String reason) {
    RequestException failure = catchThrowableOfType(RequestException.class, this::run);
    sample.assertNoSecrets(failure);
    assertThat(failure.fact()).isEqualTo("cannot export the database");
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @Test
  void databaseIsReadAsSql() {
    assertThat(run()).contains("CREATE TABLE a (x);\nINSERT INTO \"a\" (\"x\") VALUES('é');");
    assertThat(sample.standIn().summaries())
        .containsExactly("POST /ID/export", "POST /ID/export", "GET FILE");
    assertThat(sample.standIn().log().get(0).body())
        .contains("\"output_format\":\"polling\"")
        .doesNotContain("current_bookmark");
    assertThat(sample.standIn().log().get(1).body())
        .contains(
            "\"current_bookmark\":\"" + sample.stored().history().current().bookmark() + "\"");
    assertThat(sample.heard()).contains("progressed: exporting -1 after 0 ms");
    assertThat(sample.clock().pauses()).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void timeIsCountedFromTheStart() {
    sample.clock().pass(Duration.ofMinutes(1));
    sample.standIn().setActiveAnswers(3);
    run();
    assertThat(sample.heard())
        .contains("progressed: exporting -1 after 0 ms", "progressed: exporting -1 after 1 s");
  }

  @Test
  void everyStepIsRepeated() {
    sample.standIn().faults().at(1, CUT_BEFORE);
    sample.standIn().faults().at(2, CUT_IN_ANSWER);
    sample.standIn().faults().on("GET FILE", 2, CUT_IN_ANSWER);
    assertThat(run()).contains("CREATE TABLE a (x);");
  }

  @Test
  void exportWhoseEndWasLostIsStartedAgain() {
    sample.standIn().faults().at(2, CUT_AFTER);
    assertThat(run()).contains("CREATE TABLE a (x);");
    assertThat(sample.standIn().log())
        .filteredOn(request -> request.summary().endsWith("export"))
        .extracting(request -> request.body().contains("current_bookmark"))
        .containsExactly(false, true, true, false, true);
  }

  @Test
  void exportThatNeverEndsIsGivenUp() {
    sample.standIn().setActiveAnswers(999);
    assertFails(Outcome.IN_DOUBT, "it has not finished yet");
    assertThat(sample.clock().pauses()).hasSize(199);
  }

  @Test
  void failureIsTold() {
    sample.sql("CREATE VIRTUAL TABLE f USING fts5(x)");
    assertFails(Outcome.REFUSED, "D1 Export error: cannot export databases with Virtual Tables");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"success\": false, \"error\": \"no\"} | no",
        "{\"success\": false, \"status\": \"active\"} | no reason was given",
        "{\"status\": \"error\", \"error\": \"no\"} | no",
        "{\"type\": \"export\"} | no reason was given"
      })
  void stateThatIsNotActiveEndsIt(String state, String reason) throws Exception {
    sample.standIn().faults().at(2, instead(Answer.success(new ObjectMapper().readTree(state))));
    assertFails(Outcome.REFUSED, reason);
    assertThat(sample.standIn().summaries()).hasSize(2);
  }

  @Test
  void stateWithoutSuccessIsWaitedFor() throws Exception {
    sample
        .standIn()
        .faults()
        .at(1, instead(Answer.success(new ObjectMapper().readTree("{\"status\": \"active\"}"))));
    assertThat(run()).contains("CREATE TABLE a (x);");
  }
}
