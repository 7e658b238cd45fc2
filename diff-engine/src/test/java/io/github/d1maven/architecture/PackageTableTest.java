package io.github.d1maven.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.d1maven.architecture.lower.Lower;
import io.github.d1maven.architecture.upper.Upper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the table refuses, tried on two classes of which one uses the other. */
class PackageTableTest {
  private static final String LOWER = "| `architecture.lower` | a class | – |";
  private static final String UPPER = "| `architecture.upper` | another | `lower` |";
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importClasses(Lower.class, Upper.class);

  private static PackageTable table(String... rows) {
    return PackageTable.read(
        "# Page\n\n| package | what | may use |\n|---|---|---|\n"
            + String.join("\n", rows)
            + "\n\n| `no.row` | of another table | `x` |\n");
  }

  private static List<String> faults(PackageTable table) {
    return table.holds().evaluate(CLASSES).getFailureReport().getDetails();
  }

  private static List<String> mistakes(PackageTable table) {
    return table.mistakes(CLASSES, "architecture");
  }

  @Test
  void aCompleteTableHolds() {
    assertThat(faults(table(LOWER, UPPER))).isEmpty();
    assertThat(mistakes(table(LOWER, UPPER))).isEmpty();
  }

  @Test
  void aPackageWithoutARowIsAFault() {
    assertThat(faults(table(LOWER)))
        .containsExactly(Upper.class.getName() + " is in architecture.upper, which has no row");
  }

  @Test
  void aUseThatItsRowLacksIsAFault() {
    assertThat(faults(table(LOWER, UPPER.replace("`lower`", "JDBC"))))
        .isNotEmpty()
        .allMatch(
            fault -> fault.startsWith("the row of architecture.upper lacks architecture.lower: "));
  }

  @Test
  void aRowWithoutAClassIsFound() {
    PackageTable table =
        table(LOWER, UPPER, "| `architecture.gone` | ? | – |", "| `core.x` | ? | – |");
    assertThat(mistakes(table)).containsExactly("there is no class in architecture.gone");
  }

  @Test
  void aSecondRowOfAPackageIsFound() {
    assertThat(mistakes(table(LOWER, UPPER, LOWER)))
        .containsExactly("there are several rows of architecture.lower");
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
    assertThat(mistakes(table))
        .containsExactly(
            "the row of diff.sql names words, which has no row",
            "the row of maven names sql, which is one of [diff.sql, core.sql]");
  }
}
