package io.github.d1maven.core.cloudflare;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.CUT_BEFORE;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.standin.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class D1ApiTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RemoteSample sample;
  private final D1Api api;
  private final String id;

  D1ApiTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
    api = sample.api();
    id = sample.stored().id();
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private void answer(int times, String result) {
    try {
      Answer answer = Answer.success(new ObjectMapper().readTree(result));
      sample.standIn().faults().on("", times, instead(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void assertFails(Runnable request, Outcome outcome, String reason) {
    RequestException failure = catchThrowableOfType(RequestException.class, request::run);
    sample.assertNoSecrets(failure);
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @Test
  void queryReturnsTheRowsOfEachStatement() {
    sample.sql("CREATE TABLE a (x, y); INSERT INTO a VALUES ('one', NULL), (2, 3)");
    assertThat(api.query(id, List.of("SELECT * FROM a ORDER BY rowid", "SELECT 1 WHERE 0")))
        .extracting(Rows::rows)
        .containsExactly(List.of(Arrays.asList("one", null), List.of("2", "3")), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{\"success\": true}",
        "[{\"success\": true, \"results\": {\"rows\": []}}]",
        "[{\"success\": true}, {\"success\": true}]",
        "[{\"results\": {\"rows\": null}}, {\"results\": {\"rows\": []}}]"
      })
  void queryWhoseAnswerCannotBeReadIsSentAgain(String result) {
    answer(2, result);
    assertThat(api.query(id, List.of("SELECT 1", "SELECT 2"))).hasSize(2);
    assertThat(sample.standIn().summaries()).hasSize(3);
  }

  @Test
  void questionThatMayHaveBeenAnsweredIsNotAskedAgain() {
    answer(1, "null");
    assertFails(() -> api.ask(id, "SELECT 1"), Outcome.REFUSED, "the response has no results");
    assertThat(sample.standIn().summaries()).hasSize(1);
    assertThat(api.ask(id, "SELECT 1").rows()).containsExactly(List.of("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | the response has no results",
        "[{\"results\": {\"rows\": []}}] | 1 results for 2 statements",
        "[{\"results\": []}, {\"results\": []}] | the response has no result[].results.rows"
      })
  void answerThatCannotBeReadIsToldInTheEnd(String result, String reason) {
    answer(99, result);
    assertFails(() -> api.query(id, List.of("SELECT 1", "SELECT 2")), Outcome.IN_DOUBT, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"success\": true}, {\"success\": false, \"error\": \"no\"}] | no",
        "[{\"success\": false}] | one of the statements failed"
      })
  void failedStatementFailsAll(String result, String reason) {
    answer(1, result);
    assertFails(
        () -> api.run("apply m.sql", id, List.of("SELECT 1"), LIMIT), Outcome.SQL_FAILED, reason);
  }

  @Test
  void resultWithoutSuccessIsOne() {
    answer(1, "[{\"results\": {\"rows\": [[\"1\"]]}}]");
    assertThat(api.query(id, List.of("SELECT 1")).get(0).rows()).containsExactly(List.of("1"));
  }

  @Test
  void statementsAreRunOnce() {
    sample.standIn().faults().at(1, CUT_BEFORE);
    RequestException failure =
        catchThrowableOfType(
            RequestException.class,
            () -> api.run("apply m.sql", id, List.of("CREATE TABLE a (x)"), LIMIT));
    assertThat(failure.outcome()).isEqualTo(Outcome.IN_DOUBT);
    assertThat(failure.fact()).isEqualTo("cannot apply m.sql");
    assertThat(sample.standIn().summaries()).hasSize(1);
  }

  @Test
  void bookmarksAreThoseOfStatesAndTimes() {
    Instant start = sample.clock().now();
    String empty = api.bookmark(id, Optional.empty());
    sample.clock().pass(Duration.ofSeconds(5));
    sample.sql("CREATE TABLE a (x)");
    String full = api.bookmark(id, Optional.empty());
    assertThat(full).isGreaterThan(empty);
    assertThat(api.bookmark(id, Optional.of(start.plusSeconds(4)))).isEqualTo(empty);
    assertThat(api.bookmark(id, Optional.of(start.plusSeconds(5)))).isEqualTo(full);
    api.restore(id, empty);
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
  }

  @Test
  void answerWithoutABookmarkIsNone() {
    answer(1, "{\"bookmark\": \"\"}");
    String bookmark = sample.stored().history().current().bookmark();
    assertThat(api.bookmark(id, Optional.empty())).isEqualTo(bookmark);
    answer(99, "{}");
    assertFails(
        () -> api.bookmark(id, Optional.empty()), Outcome.IN_DOUBT, "the response has no bookmark");
  }

  @Test
  void restoreIsRepeated() {
    sample.sql("CREATE TABLE a (x)");
    sample.standIn().faults().on("restore", CUT_AFTER);
    String before = api.bookmark(id, Optional.of(sample.clock().now()));
    api.restore(id, before);
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("a");
    assertThat(sample.standIn().summaries()).hasSize(3);
  }

  @Test
  void restoreWithoutABookmarkIsRepeated() {
    sample.sql("CREATE TABLE a (x)");
    String before = api.bookmark(id, Optional.of(sample.clock().now()));
    sample.clock().pass(Duration.ofSeconds(5));
    sample.sql("DROP TABLE a");
    answer(2, "{}");
    api.restore(id, before);
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("a");
    answer(99, "{}");
    assertFails(() -> api.restore(id, before), Outcome.IN_DOUBT, "the response has no bookmark");
  }
}
