package io.github.d1maven.core.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.http.RequestException;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Lists that end in different ways. */
final class DatabasePagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private int turned;

  /**
   * Databases 1 to n, some on each page; what the answer says of its pages is added by the test.
   */
  private ObjectNode page(int page, int size, int all) {
    turned++;
    ObjectNode envelope = JSON.createObjectNode();
    var result = envelope.putArray("result");
    for (int i = (page - 1) * size + 1; i <= Math.min(page * size, all); i++) {
      result.addObject().put("uuid", "id-" + i).put("name", "shop-" + i);
    }
    return envelope;
  }

  private Optional<String> find(String name, IntFunction<JsonNode> pages) {
    return new DatabasePages(pages)
        .find(database -> database.name().equals(name))
        .map(DatabaseRecord::id);
  }

  @Test
  void pagesMayBeSmallerThanAskedFor() {
    IntFunction<JsonNode> total =
        page -> {
          ObjectNode envelope = page(page, 10, 25);
          envelope.putObject("result_info").put("count", 10).put("total_count", 25);
          return envelope;
        };
    assertThat(new DatabasePages(total).all()).hasSize(25);
    assertThat(turned).isEqualTo(3);
    IntFunction<JsonNode> size =
        page -> {
          ObjectNode envelope = page(page, 10, 25);
          envelope.putObject("result_info").put("per_page", 10);
          return envelope;
        };
    assertThat(find("shop-25", size)).contains("id-25");
    assertThat(find("shop-26", size)).isEmpty();
  }

  @Test
  void noPageIsTurnedBehindWhatWasLookedFor() {
    assertThat(find("shop-2", page -> page(page, 100, 250))).contains("id-2");
    assertThat(turned).isOne();
    assertThat(find("shop-2", page -> page(page, 100, 99))).contains("id-2");
    assertThat(find("shop", page -> page(page, 100, 99))).isEmpty();
    assertThat(turned).isEqualTo(3);
  }

  @Test
  void listThatIgnoresPagesEnds() {
    assertThat(new DatabasePages(page -> page(1, 100, 100)).all()).hasSize(100);
    assertThat(turned).isEqualTo(2);
  }

  @Test
  void entryThatIsNoDatabaseIsNamed() {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.putArray("result").addObject().put("name", "shop");
    assertThatThrownBy(() -> find("shop", page -> envelope))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("the response has no uuid");
  }
}
