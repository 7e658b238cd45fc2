package io.github.d1maven.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the table refuses, tried on the engine's own classes. */
class PackageTableTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.d1maven.diff.sql", "io.github.d1maven.diff.schema");

  private static PackageTable table(String... rows) {
    return PackageTable.read(
        "# Page\n\n| package | what | may use |\n|---|---|---|\n"
            + String.join("\n", rows)
            + "\n\n| `no.row` | of another table | `x` |\n");
  }

  private static List<String> faults(PackageTable table) {
    return table.holds().evaluate(CLASSES).getFailureReport().getDetails();
  }

  @Test
  void aCompleteTableHolds() {
    PackageTable table = table("| `diff.sql` | text | – |", "| `diff.schema` | nouns | `sql` |");
    assertThat(faults(table)).isEmpty();
    assertThat(table.mistakes(CLASSES, "diff")).isEmpty();
  }

  @Test
  void aPackageWithoutARowIsAFault() {
    assertThat(faults(table("| `diff.sql` | text | – |")))
        .contains("io.github.d1maven.diff.schema.Table is in diff.schema, which has no row");
  }

  @Test
  void aUseThatItsRowLacksIsAFault() {
    assertThat(faults(table("| `diff.sql` | text | – |", "| `diff.schema` | nouns | JDBC |")))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("the row of diff.schema lacks diff.sql: "));
  }

  @Test
  void aRowWithoutAClassIsFound() {
    PackageTable table =
        table("| `diff.sql` | text | – |", "| `diff.gone` | ? | – |", "| `core.x` | ? | – |");
    assertThat(table.mistakes(CLASSES, "diff")).containsExactly("there is no class in diff.gone");
  }

  @Test
  void aSecondRowOfAPackageIsFound() {
    PackageTable table = table("| `diff.sql` | text | – |", "| `diff.sql` | text | – |");
    assertThat(table.mistakes(CLASSES, "diff"))
        .containsExactly("there are several rows of diff.sql");
  }

  @Test
  void namesMayLackTheirFirstPartsAndMeanAWholeTree() {
    PackageTable table =
        table(
            "| `diff.sql` | text | – |",
            "| `diff.plan` | - | `sql` |",
            "| `diff.plan.emit` | - | `plan`, `diff.sql` |",
            "| `core.a` | - | `plan.*` |",
            "| `core.b` | - | `a`, JDBC |",
            "| `maven` | - | all above, Maven |");
    assertThat(table.usableBy("diff.plan.emit")).containsExactly("diff.plan", "diff.sql");
    assertThat(table.usableBy("core.a")).containsExactly("diff.plan", "diff.plan.emit");
    assertThat(table.usableBy("core.b")).containsExactly("core.a");
    assertThat(table.usableBy("maven")).hasSize(5).contains("core.b", "diff.sql");
  }

  @Test
  void aNameOfNoRowOrOfSeveralIsAMistake() {
    PackageTable table =
        table("| `diff.sql` | - | `words` |", "| `core.sql` | - | – |", "| `maven` | - | `sql` |");
    assertThat(table.mistakes(CLASSES, "diff"))
        .containsExactly(
            "the row of diff.sql names words, which has no row",
            "the row of maven names sql, which is one of [diff.sql, core.sql]");
  }
}
