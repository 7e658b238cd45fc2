package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wrangler leaves in the local database is what the plugin finds there. */
@NeedsNode
class WeReadWhatWranglerWritesIT {

  @TempDir Path folder;

  private TestProject shop;

  @BeforeEach
  void wranglerAppliesWhatWeCreate() {
    shop = TestProject.demo(folder);
    shop.create("returns and newsletter");
    shop.wrangler().apply();
  }

  /** Wrangler ends without moving what it wrote from the -wal file into the database. */
  @Test
  void dataThatIsOnlyInTheWriteAheadLogIsRead() throws Exception {
    Path file = shop.file();
    assertThat(Files.size(beside(file, "-wal"))).isGreaterThan(Files.size(file));

    assertThat(shop.status())
        .hasSize(4)
        .allMatch(line -> line.matches("APPLIED 000[1-4]_.* 20\\d\\d-\\d\\d-\\d\\d \\d\\d:.*"));
    assertThat(shop.create("nothing")).isEmpty();
    assertThat(shop.apply()).isEmpty();
    assertThat(beside(file, "-wal")).doesNotExist();
    assertThat(beside(file, "-shm")).doesNotExist();
    assertThat(shop.rows("SELECT code FROM genres")).containsExactly("dub", "folk", "jazz", "soul");
  }

  @Test
  void wranglerGoesOnAfterUs() {
    shop.seed(null, true);
    Wrangler wrangler = shop.wrangler();
    assertThat(wrangler.query("SELECT status FROM orders ORDER BY id"))
        .isEqualTo(List.of("sent", "paid", "returned", "new"));
    assertThat(wrangler.hasNothingToApply()).isTrue();
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
