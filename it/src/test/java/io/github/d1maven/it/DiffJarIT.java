package io.github.d1maven.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, which starts a second JVM unless it is given options for the first. */
class DiffJarIT {
  private static final String JAR =
      Path.of("../diff-engine/target/d1-diff.jar").toAbsolutePath().normalize().toString();
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir private Path folder;

  @BeforeEach
  void writeSchemas() throws Exception {
    Files.writeString(folder.resolve("from.sql"), "CREATE TABLE t (a);\n");
    Files.writeString(folder.resolve("to.sql"), "CREATE TABLE t (a, b TEXT);\n");
    Files.writeString(folder.resolve("broken.sql"), "CREATE TABLE t (a;\n");
  }

  @Test
  void printsThePlanAndTellsThatThereIsOne() {
    Command.Output output = jar(List.of(), Map.of(), "from.sql", "to.sql");
    assertEquals(2, output.status());
    assertTrue(output.text().contains("ALTER TABLE \"t\" ADD COLUMN \"b\" TEXT"), output.text());
  }

  @Test
  void writesLineEndsOfOneKind() throws Exception {
    Files.writeString(
        folder.resolve("windows.sql"),
        "CREATE TABLE t (a,\r\n b TEXT\r\n  CHECK (b <>\r\n 'x'));\r\nCREATE VIEW v\r\n AS SELECT b\r\n FROM t;\r\n");
    Command.Output output = jar(List.of(), Map.of(), "from.sql", "windows.sql");
    assertEquals(2, output.status());
    assertTrue(output.text().contains("CREATE VIEW v\n AS SELECT b\n FROM t;\n"), output.text());
    assertEquals(-1, output.text().indexOf('\r'), output.text());
  }

  @Test
  void saysTheSameInOneJvmAsInTwo() {
    Command.Output two = jar(List.of(), Map.of(), "from.sql", "to.sql");
    Command.Output one = jar(List.of("-Xmx64m"), Map.of(), "from.sql", "to.sql");
    Command.Output environment =
        jar(List.of(), Map.of("JDK_JAVA_OPTIONS", "-Xmx64m"), "from.sql", "to.sql");
    assertEquals(two, one);
    assertTrue(environment.text().endsWith(two.text()), environment.text());
    assertEquals(two.status(), environment.status());
  }

  @Test
  void passesTheExitStatusOn() {
    assertEquals(new Command.Output(0, ""), jar(List.of(), Map.of(), "from.sql", "from.sql"));
    Command.Output broken = jar(List.of(), Map.of(), "from.sql", "broken.sql");
    assertEquals(1, broken.status());
    assertTrue(broken.text().contains("broken.sql:1:18"), broken.text());
  }

  @Test
  void isNotDisturbedByAnArchiveOfAnotherJar() throws Exception {
    Path copy = Files.copy(Path.of(JAR), folder.resolve("d1-diff.jar"));
    Files.copy(Path.of(JAR.replace(".jar", ".jsa")), folder.resolve("d1-diff.jsa"));
    List<String> command = List.of(java(), "-jar", copy.toString(), "from.sql", "to.sql");
    assertEquals(
        jar(List.of(), Map.of(), "from.sql", "to.sql"),
        Command.run(folder, Map.of(), LIMIT, command));
  }

  private Command.Output jar(List<String> options, Map<String, String> variables, String... files) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR));
    command.addAll(List.of(files));
    return Command.run(folder, variables, LIMIT, command);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
