package io.github.d1maven.core.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.http.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowsTest {

  private static Rows rows(String json) throws JsonProcessingException {
    return Rows.of(new ObjectMapper().readTree(json));
  }

  @Test
  void valuesAreTextOrNull() throws JsonProcessingException {
    assertThat(
            rows("{\"results\": {\"columns\": [\"a\"], \"rows\": [[1, null, \"x\"], []]}}").rows())
        .hasToString("[[1, null, x], []]");
    assertThat(rows("{\"results\": {\"rows\": []}}").rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"results\": [{\"a\": 1}]}", "{\"results\": {\"rows\": null}}"})
  void otherFormsAreNotTakenForNoRows(String json) {
    assertThatThrownBy(() -> rows(json))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("the response has no result[].results.rows");
  }
}
