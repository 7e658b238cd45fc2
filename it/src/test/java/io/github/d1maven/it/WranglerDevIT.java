package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin works while {@code wrangler dev} has the database open. */
@NeedsNode
class WranglerDevIT {

  @TempDir Path folder;

  @Test
  void aRunningWorkerSeesWhatWeApplyAndWeSeeWhatItWrites() throws Exception {
    TestProject shop = TestProject.demo(folder);
    shop.apply();
    shop.seed("src/main/d1/rows-of-last-week.sql", false);
    try (WranglerDev dev = WranglerDev.start(shop)) {
      assertThat(dev.query("SELECT count(*) FROM orders")).isEqualTo("[[3]]");

      shop.create("returns and newsletter");
      assertThat(shop.apply()).containsExactly("0004_returns_and_newsletter.sql");
      assertThat(dev.query("SELECT count(*) FROM orders")).isEqualTo("[[3]]");
      assertThat(dev.query("UPDATE orders SET status = 'returned' WHERE id = 41 RETURNING id"))
          .isEqualTo("[[41]]");
      assertThat(dev.query("SELECT count(*) FROM order_items WHERE order_id = 41"))
          .isEqualTo("[[2]]");

      shop.seed(null, true);
      assertThat(dev.query("SELECT id FROM orders ORDER BY id")).isEqualTo("[[1],[2],[3],[4]]");
      assertThat(dev.query("INSERT INTO returns VALUES (1, 'scratched', 2618, 'now') RETURNING 1"))
          .isEqualTo("[[1]]");
      assertThat(shop.status()).hasSize(4).allMatch(line -> line.startsWith("APPLIED"));
      assertThat(shop.create("nothing")).isEmpty();
    }
    assertThat(shop.rows("SELECT order_id FROM returns")).containsExactly("1", "3");
    assertThat(shop.apply()).isEmpty();
    assertThat(shop.file().resolveSibling(shop.file().getFileName() + "-wal")).doesNotExist();
  }
}
