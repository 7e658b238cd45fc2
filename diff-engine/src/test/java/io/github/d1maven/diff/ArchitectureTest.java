package io.github.d1maven.diff;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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

  @ArchTest
  static final ArchRule stagesKnowOnlyThoseBeforeThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("sql")
          .definedBy(ROOT + ".sql")
          .layer("limits")
          .definedBy(ROOT + ".limits")
          .layer("schema")
          .definedBy(ROOT + ".schema")
          .layer("inspect")
          .definedBy(ROOT + ".inspect")
          .layer("change")
          .definedBy(ROOT + ".change")
          .layer("plan")
          .definedBy(ROOT + ".plan")
          .layer("plan.emit")
          .definedBy(ROOT + ".plan.emit")
          .layer("plan.check")
          .definedBy(ROOT + ".plan.check")
          .layer("plan.rebuild")
          .definedBy(ROOT + ".plan.rebuild")
          .layer("plan.planner")
          .definedBy(ROOT + ".plan.planner")
          .layer("rename")
          .definedBy(ROOT + ".rename")
          .layer("proof")
          .definedBy(ROOT + ".proof")
          .layer("diff")
          .definedBy(ROOT)
          .layer("cli")
          .definedBy(ROOT + ".cli")
          .whereLayer("sql")
          .mayNotAccessAnyLayer()
          .whereLayer("limits")
          .mayNotAccessAnyLayer()
          .whereLayer("schema")
          .mayOnlyAccessLayers("sql")
          .whereLayer("inspect")
          .mayOnlyAccessLayers("schema", "sql", "limits")
          .whereLayer("change")
          .mayOnlyAccessLayers("schema", "sql")
          .whereLayer("plan")
          .mayOnlyAccessLayers("change", "sql")
          .whereLayer("plan.emit")
          .mayOnlyAccessLayers("plan", "change", "schema", "sql", "limits")
          .whereLayer("plan.check")
          .mayOnlyAccessLayers("plan.emit", "plan", "change", "schema", "sql")
          .whereLayer("plan.rebuild")
          .mayOnlyAccessLayers("plan.emit", "plan", "schema", "sql", "limits")
          .whereLayer("plan.planner")
          .mayOnlyAccessLayers(
              "plan.rebuild",
              "plan.check",
              "plan.emit",
              "plan",
              "change",
              "schema",
              "sql",
              "limits")
          .whereLayer("rename")
          .mayOnlyAccessLayers("plan.emit", "plan", "inspect", "change", "schema", "sql")
          .whereLayer("proof")
          .mayOnlyAccessLayers(
              "rename", "plan.planner", "plan", "inspect", "change", "schema", "sql")
          .whereLayer("diff")
          .mayOnlyAccessLayers("proof", "rename", "plan", "inspect", "change", "schema", "sql")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.github.d1maven.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyInspectTalksToADatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".inspect")
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
