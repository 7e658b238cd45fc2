package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path of docs/from-prisma.md, from projects made with Prisma 6 and 7. */
@NeedsNode
class FromPrismaIT {

  private static final Path PRISMA_6 = Path.of("src/it/shop-with-prisma");
  private static final Path PRISMA_7 = Path.of("src/test/resources/from-prisma-7");
  private static final String DATABASE = "packages/database/";
  private static final String SCHEMA = DATABASE + "prisma/schema.prisma";
  private static final String ROWS =
      "SELECT c.name, o.id, i.quantity FROM \"Customer\" c JOIN \"Order\" o ON o.customerId = c.id"
          + " JOIN \"OrderItem\" i ON i.orderId = o.id ORDER BY 2, 3";
  private static final List<String> KEPT =
      List.of("Jo Bakker|41|1", "Jo Bakker|41|2", "Lea Simic|42|1");

  @TempDir Path folder;

  @Test
  void projectsOfPrisma6And7GoOn() throws Exception {
    TestProject ofPrisma6 = TestProject.copy(PRISMA_6, folder.resolve("6"));
    TestProject ofPrisma7 = TestProject.copy(PRISMA_7, folder.resolve("7"));
    assertThat(wrangler("apply", ofPrisma6, ofPrisma7).values())
        .noneMatch(text -> text.contains("ERROR"));

    filesOfWranglerWithSqlOfPrisma6(ofPrisma6);
    foldersOfPrisma7(ofPrisma7);

    assertThat(wrangler("list", ofPrisma6, ofPrisma7).values())
        .allMatch(text -> text.contains("No migrations to apply!"));
  }

  /** Runs {@code wrangler d1 migrations} in projects. */
  private Map<Path, String> wrangler(String command, TestProject... projects) throws Exception {
    List<Path> folders = Stream.of(projects).map(TestProject::folder).toList();
    return new WranglerInTurn(folder, new Wrangler(folder).environment())
        .run(folders, "d1", "migrations", command, "DB", "--local");
  }

  private static void filesOfWranglerWithSqlOfPrisma6(TestProject shop) {
    shop.seed(DATABASE + "rows-of-last-week.sql", false);
    goesOn(
        shop,
        SCHEMA + "," + DATABASE + "views.sql",
        List.of("0001_init.sql", "0002_records.sql", "0003_newsletter.sql"));
  }

  /** Their names have the time, and wrangler finds them by their pattern. */
  private static void foldersOfPrisma7(TestProject shop) {
    assertThat(shop.create("nothing", SCHEMA)).isEmpty();
    shop.write("rows.sql", Command.read(PRISMA_6.resolve(DATABASE + "rows-of-last-week.sql")));
    shop.seed("rows.sql", false);
    shop.write(
        SCHEMA,
        Command.read(shop.folder().resolve(SCHEMA))
            .replace("  state ", "  /// d1:renamed from state\n  status ")
            .replace("placedAt   DateTime", "placedAt   DateTime @default(now())"));
    goesOn(
        shop,
        SCHEMA,
        List.of(
            "20250114091500_init/migration.sql",
            "20250302104000_records/migration.sql",
            "20261127114500_newsletter/migration.sql"));
  }

  private static void goesOn(TestProject shop, String schema, List<String> migrations) {
    assertThat(shop.status()).hasSize(2).allMatch(line -> line.startsWith("APPLIED"));
    assertThat(shop.create("newsletter", schema)).isPresent();
    assertThat(shop.apply()).containsExactly(migrations.get(2));
    assertThat(shop.rows(ROWS)).isEqualTo(KEPT);
    assertThat(shop.rows("SELECT status FROM \"Order\" ORDER BY id"))
        .containsExactly("sent", "paid");
    assertThat(shop.create("nothing", schema)).isEmpty();
    assertThat(shop.rows("SELECT name FROM d1_migrations ORDER BY id")).isEqualTo(migrations);
  }
}
