package io.github.d1maven.diff;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.d1maven.architecture.PackageTable;
import io.github.d1maven.diff.cli.Main;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Text, nouns, verbs, plan, front door, command line: each stage knows only those before it. */
@AnalyzeClasses(
    packages = "io.github.d1maven.diff",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.d1maven.diff";

  private static final PackageTable TABLE = PackageTable.ofThisProject();

  @ArchTest static final ArchRule packagesUseWhatTheirRowNames = TABLE.holds();

  @ArchTest
  static void theTableHasNoMistakes(JavaClasses classes) {
    assertThat(TABLE.mistakes(classes, "diff")).isEmpty();
  }

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.github.d1maven.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheTwoRoomsOfSqliteTalkToADatabase =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".sqlite", ROOT + ".inspect")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql", "javax.sql", "org.sqlite..");

  @ArchTest
  static final ArchRule onlyTheCommandLineTouchesFilesAndStreams =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                      "java.io", "java.nio.file..")
                  .and(not(belongToAnyOf(java.io.Serializable.class))));

  @ArchTest
  static final ArchRule nothingDependsOnTimeOrChance =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, Instant.class, Random.class, UUID.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule onlyMainUsesTheStandardStreams =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Main.class)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");
}
