package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo shows is true. */
class DemoIT {

  private static final List<String> COLUMNS_ADDED = List.of("newsletter");

  @TempDir Path folder;

  private TestProject shop;

  @BeforeEach
  void theShopOfLastWeek() {
    shop = TestProject.demo(folder);
    assertThat(shop.apply()).hasSize(3);
    shop.seed("src/main/d1/rows-of-last-week.sql", false);
  }

  @Test
  void theNewMigrationKeepsEveryRow() {
    Map<String, List<String>> before = rows();
    assertThat(before.get("order_items")).hasSize(4);

    String migration = shop.create("returns and newsletter").orElseThrow();
    assertThat(migration).contains("-- Rebuild table orders");
    assertThat(shop.apply()).containsExactly("0004_returns_and_newsletter.sql");

    Map<String, List<String>> after = rows();
    assertThat(after.remove("returns")).isEmpty();
    assertThat(after).isEqualTo(before);
    assertThat(shop.rows("SELECT DISTINCT newsletter FROM customers")).containsExactly("0");
  }

  @Test
  void theChangeIsInTheDatabase() {
    shop.create("returns and newsletter");
    shop.apply();
    shop.seed(null, true);
    assertThat(shop.rows("SELECT status FROM orders WHERE id = 3")).containsExactly("returned");
    assertThat(shop.rows("SELECT order_id, total_cents FROM order_totals ORDER BY 1"))
        .containsExactly("1|4522", "2|1547", "3|2856", "4|952");
    assertThat(shop.rows("SELECT rowid FROM record_search WHERE record_search MATCH 'elodie'"))
        .containsExactly("3");
    assertThat(shop.rows("SELECT stock FROM records WHERE sku = 'LT-100'")).containsExactly("27");
    assertThat(shop.rows("PRAGMA foreign_key_check")).isEmpty();
  }

  @Test
  void aSecondCreateFindsNothingToDo() {
    shop.create("returns and newsletter");
    assertThat(shop.create("nothing")).isEmpty();
    shop.apply();
    assertThat(shop.create("nothing")).isEmpty();
    assertThat(shop.status()).hasSize(4).allMatch(line -> line.startsWith("APPLIED"));
  }

  /** All rows by table, without the columns that the migration adds. */
  private Map<String, List<String>> rows() {
    String tables =
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN ('d1_migrations', 'd1_maven_history')";
    return shop.rows(tables).stream()
        .collect(Collectors.toMap(table -> table, table -> shop.rows(query(table))));
  }

  private String query(String table) {
    return "SELECT "
        + shop.rows("SELECT name FROM pragma_table_xinfo('" + table + "')").stream()
            .filter(column -> !COLUMNS_ADDED.contains(column))
            .map(column -> "quote(" + column + ")")
            .collect(Collectors.joining(", "))
        + " FROM "
        + table;
  }
}
