package io.github.d1maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core knows nothing of Maven, and each of its packages only those below it. */
@AnalyzeClasses(
    packages = {"io.github.d1maven.core", "io.github.d1maven.maven"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CORE = "io.github.d1maven.core";
  private static final String MAVEN = "io.github.d1maven.maven";

  @ArchTest
  static final ArchRule packagesKnowOnlyThoseBelowThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("config")
          .definedBy(CORE + ".config")
          .layer("migrations")
          .definedBy(CORE + ".migrations")
          .layer("database")
          .definedBy(CORE + ".database")
          .layer("http")
          .definedBy(CORE + ".http")
          .layer("cloudflare")
          .definedBy(CORE + ".cloudflare")
          .layer("remote")
          .definedBy(CORE + ".remote")
          .layer("command")
          .definedBy(CORE + ".command")
          .layer("report")
          .definedBy(MAVEN + ".report")
          .layer("goals")
          .definedBy(MAVEN)
          .whereLayer("config")
          .mayNotAccessAnyLayer()
          .whereLayer("migrations")
          .mayNotAccessAnyLayer()
          .whereLayer("database")
          .mayNotAccessAnyLayer()
          .whereLayer("http")
          .mayOnlyAccessLayers("config")
          .whereLayer("cloudflare")
          .mayOnlyAccessLayers("config", "http")
          .whereLayer("remote")
          .mayOnlyAccessLayers("config", "database", "http", "cloudflare")
          .whereLayer("command")
          .mayOnlyAccessLayers("config", "migrations", "database")
          .whereLayer("report")
          .mayOnlyAccessLayers("config", "migrations", "database", "http", "command")
          .whereLayer("goals")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.github.d1maven.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyGoalsKnowMaven =
      noClasses()
          .that()
          .resideOutsideOfPackage(MAVEN)
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
  static final ArchRule onlyDatabaseTalksToSqlite =
      noClasses()
          .that()
          .resideOutsideOfPackage(CORE + ".database")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql", "javax.sql", "org.sqlite..");
}
