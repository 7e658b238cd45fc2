package io.github.d1maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.d1maven.architecture.PackageTable;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.diff.mark.Internal;
import java.time.Instant;

/** Each package uses only what the table of docs/architecture.md says; the core knows no Maven. */
@AnalyzeClasses(
    packages = {"io.github.d1maven.core", "io.github.d1maven.maven"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CORE = "io.github.d1maven.core";
  private static final String MAVEN = "io.github.d1maven.maven";

  private static final PackageTable TABLE = PackageTable.ofThisProject();

  @ArchTest static final ArchRule packagesUseWhatTheirRowNames = TABLE.holds();

  @ArchTest
  static void theTableHasNoMistakes(JavaClasses classes) {
    assertThat(TABLE.mistakes(classes, "core", "maven")).isEmpty();
  }

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.github.d1maven.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyGoalsKnowMaven =
      noClasses()
          .that()
          .resideOutsideOfPackages(MAVEN, MAVEN + ".parameter", MAVEN + ".log")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule theCoreKnowsNothingOfTheGoals =
      noClasses()
          .that()
          .resideInAPackage(CORE + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(MAVEN + "..");

  @ArchTest
  static final ArchRule timeEnvironmentAndTerminalAreHandedToTheCore =
      noClasses()
          .that()
          .resideInAPackage(CORE + "..")
          .and()
          .areNotAssignableTo(Sleeper.class)
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "console")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest
  static final ArchRule onlyDatabaseTalksToSqlite =
      noClasses()
          .that()
          .resideOutsideOfPackage(CORE + ".local")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql", "javax.sql", "org.sqlite..");

  @ArchTest
  static final ArchRule nothingUsesInternalsOfTheEngine =
      noClasses().should().dependOnClassesThat().areAnnotatedWith(Internal.class);
}
