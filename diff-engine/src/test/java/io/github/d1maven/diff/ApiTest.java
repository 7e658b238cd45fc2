package io.github.d1maven.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.github.d1maven.diff.mark.Internal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What others may use of the engine: the public types that are not {@link Internal}. */
@AnalyzeClasses(
    packages = "io.github.d1maven.diff",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiTest {
  private static final String ROOT = "io.github.d1maven.diff.";

  /** A public type that somebody adds is either marked or added to the list. */
  @ArchTest
  static void theApiIsTheOneListed(JavaClasses classes) throws IOException {
    List<String> api =
        api(classes).map(type -> type.getName().substring(ROOT.length())).sorted().toList();
    assertThat(api).isEqualTo(Files.readAllLines(Path.of("src", "test", "resources", "api.txt")));
  }

  /** Whoever calls the API is never handed an internal type. */
  @ArchTest
  static void theApiShowsNoInternalType(JavaClasses classes) {
    List<String> shown =
        api(classes)
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(
                method ->
                    Stream.concat(
                            Stream.of(method.getRawReturnType()),
                            method.getRawParameterTypes().stream())
                        .anyMatch(type -> type.isAnnotatedWith(Internal.class)))
            .map(method -> method.getFullName())
            .toList();
    assertThat(shown).isEmpty();
  }

  private static Stream<JavaClass> api(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.isAnnotatedWith(Internal.class));
  }
}
