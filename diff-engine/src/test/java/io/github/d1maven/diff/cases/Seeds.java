package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The seeds of a test with made-up schemas. Run more with {@code -Drandom.seeds=20000}, others with
 * {@code -Drandom.first=100000}.
 */
final class Seeds {
  private Seeds() {}

  /**
   * Runs every seed, on all processors, and names those that fail.
   *
   * @param sample how many there are in the build
   * @param sweep how many there are with {@code -Psweep}
   * @param migrates whether the rows of a seed let it migrate; most must
   */
  static void run(int sample, int sweep, IntPredicate migrates) {
    int count = Integer.getInteger("random.seeds", Boolean.getBoolean("d1.sweep") ? sweep : sample);
    int first = Integer.getInteger("random.first", 0);
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger migrated = new AtomicInteger();
    IntStream.range(first, first + count)
        .parallel()
        .forEach(
            seed -> {
              try {
                migrated.addAndGet(migrates.test(seed) ? 1 : 0);
              } catch (RuntimeException | AssertionError e) {
                failures.add("seed " + seed + ": " + e);
              }
            });
    assertThat(failures).as("of %d seeds", count).isEmpty();
    assertThat(migrated.get()).as("migrations that rows did not forbid").isGreaterThan(count / 2);
  }
}
