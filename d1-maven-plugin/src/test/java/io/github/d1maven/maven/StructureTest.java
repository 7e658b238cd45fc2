package io.github.d1maven.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.d1maven.maven",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class StructureTest {

  @ArchTest
  static final ArchRule PACKAGES_KNOW_ONLY_WHAT_IS_BELOW =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("goals")
          .definedBy("io.github.d1maven.maven")
          .layer("report")
          .definedBy("..maven.report..")
          .layer("command")
          .definedBy("..maven.command..")
          .layer("database")
          .definedBy("..maven.database..")
          .layer("cloudflare")
          .definedBy("..maven.cloudflare..")
          .layer("migrations")
          .definedBy("..maven.migrations..")
          .layer("config")
          .definedBy("..maven.config..")
          .whereLayer("goals")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("goals")
          .whereLayer("command")
          .mayOnlyBeAccessedByLayers("goals", "report")
          .whereLayer("cloudflare")
          .mayOnlyBeAccessedByLayers("goals", "report")
          .whereLayer("database")
          .mayOnlyBeAccessedByLayers("goals", "report", "command", "cloudflare")
          .whereLayer("migrations")
          .mayOnlyBeAccessedByLayers("goals", "report", "command")
          .whereLayer("config")
          .mayOnlyBeAccessedByLayers("goals", "report", "command", "cloudflare");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("io.github.d1maven.maven.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_GOALS_KNOW_MAVEN =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.d1maven.maven")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule ONLY_DATABASE_KNOWS_SQLITE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..maven.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");
}
