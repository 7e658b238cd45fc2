package io.github.d1maven.diff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickJvmTest {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Djava.locale.providers=SPI",
          "-XX:-UsePerfData",
          "-Dio.github.d1maven.diff.cli.here=true",
          "-Xlog:disable");

  @Test
  void startsTheSameJarWithOptions(@TempDir Path folder) {
    Path jar = folder.resolve("d1-diff.jar");
    List<String> command = QuickJvm.command("/jdk/bin/java", jar);
    assertEquals("/jdk/bin/java", command.get(0));
    assertEquals(OPTIONS, command.subList(1, 7));
    assertEquals(List.of("-jar", jar.toString()), command.subList(7, command.size()));
  }

  @Test
  void usesTheArchiveBesideTheJar(@TempDir Path folder) throws Exception {
    Path archive = Files.createFile(folder.resolve("d1-diff.jsa"));
    List<String> command = QuickJvm.command("java", folder.resolve("d1-diff.jar"));
    assertTrue(command.contains("-XX:SharedArchiveFile=" + archive), command.toString());
  }

  @Test
  void takesNoOtherFileForAnArchive(@TempDir Path folder) throws Exception {
    Path jar = Files.createFile(folder.resolve("engine"));
    assertEquals(9, QuickJvm.command("java", jar).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void leavesAJvmWithOptionsAlone(String variable) {
    assertTrue(QuickJvm.givesOptions(Map.of("HOME", "/", variable, "-Xmx1g")));
    assertFalse(QuickJvm.givesOptions(Map.of("HOME", "/")));
  }
}
