package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin leaves in the local database is what wrangler finds there. */
@NeedsNode
class WranglerReadsWhatWeWriteIT {

  @TempDir Path folder;

  @Test
  void wranglerFindsSchemaDataAndNothingToApply() {
    TestProject shop = TestProject.demo(folder);
    shop.apply();
    shop.seed("src/main/d1/rows-of-last-week.sql", false);
    shop.create("returns and newsletter");
    shop.apply();

    Wrangler wrangler = shop.wrangler();
    assertThat(wrangler.hasNothingToApply()).isTrue();
    assertThat(wrangler.query("SELECT order_id, total_cents FROM order_totals ORDER BY 1"))
        .containsExactly("41|8092", "42|2618", "43|2856");
    assertThat(wrangler.query("SELECT count(*) FROM payments JOIN orders ON orders.id = order_id"))
        .containsExactly("2");
    assertThat(wrangler.query("SELECT name FROM d1_migrations ORDER BY id"))
        .containsExactly(
            "0001_customers_and_records.sql",
            "0002_orders.sql",
            "0003_reviews_and_search.sql",
            "0004_returns_and_newsletter.sql");
    Command.Output sale =
        wrangler.run(
            "d1",
            "execute",
            "DB",
            "--local",
            "--command",
            "INSERT INTO order_items (order_id, line, record_id, quantity, unit_cents)"
                + " VALUES (43, 2, 1, 100, 2618)");
    assertThat(sale.text()).contains("not enough in stock");
  }

  @Test
  void aMigrationThatWranglerRunsOutsideTheLedgerIsDrift() {
    TestProject project = TestProject.empty(folder);
    project.write("migrations/0001_a.sql", "CREATE TABLE a (x);\n");
    project.apply();
    assertThat(project.drift()).isEmpty();
    project.write("migrations/0002_b.sql", "CREATE TABLE b (x);\n");
    project.wrangler().succeed("d1", "execute", "DB", "--local", "--file", "migrations/0002_b.sql");
    assertThat(project.drift()).containsExactly("UNEXPECTED table \"b\"");
  }

  /** The invoker has built this project in Maven, with its own TOML file, environment and names. */
  @Test
  void wranglerFindsWhatAMavenBuildApplied() {
    Path built = Path.of("target", "it", "works-with-wrangler-file").toAbsolutePath();
    assertThat(built.resolve(".wrangler")).as("run without -Dinvoker.skip").isDirectory();
    Wrangler wrangler = new Wrangler(built);
    assertThat(
            wrangler.succeed(
                "d1", "migrations", "list", "blog-staging", "--env", "staging", "--local"))
        .contains("No migrations to apply!");
    assertThat(
            wrangler.succeed(
                "d1",
                "execute",
                "blog-staging",
                "--env",
                "staging",
                "--local",
                "--command",
                "SELECT name || '!' FROM applied"))
        .contains("0001_posts.sql!");
  }
}
