package io.github.d1maven.diff.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void listsAreCut() {
    List<String> names = IntStream.rangeClosed(1, 12).mapToObj(i -> "n" + i).toList();
    assertThat(Phrases.some(names, ", "))
        .isEqualTo("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, and 2 more");
    assertThat(Phrases.some(names.subList(0, 10), ", ")).endsWith("n9, n10");
  }

  @Test
  void sentencesNameAll() {
    assertThat(Phrases.all(List.of())).isEmpty();
    assertThat(Phrases.all(List.of("a"))).isEqualTo("a");
    assertThat(Phrases.all(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrases.all(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void nounsFollowTheirNumber() {
    assertThat(Phrases.count(1, "migration")).isEqualTo("1 migration");
    assertThat(Phrases.count(0, "migration")).isEqualTo("0 migrations");
  }
}
