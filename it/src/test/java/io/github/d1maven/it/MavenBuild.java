package io.github.d1maven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds with real Maven, in the repository that the builds of {@code src/it} have.
 *
 * @param folder the project's folder
 */
record MavenBuild(Path folder) {

  private static final Path REPOSITORY = Path.of("target", "local-repo").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** These builds are over before the optimizing compiler has paid for itself. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** Writes the POM of a project that has the plugin. */
  void writePom() {
    write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>it</groupId><artifactId>remote</artifactId><version>1</version>
          <packaging>pom</packaging>
          <build><plugins><plugin>
            <groupId>io.github.d1maven</groupId><artifactId>d1-maven-plugin</artifactId>
            <version>%s</version>
          </plugin></plugins></build>
        </project>
        """
            .formatted(pluginVersion()));
  }

  /** Writes settings with a server, or with none. */
  void writeSettings(String server) {
    String machine =
        Path.of(System.getProperty("user.home"), ".m2", "repository").toUri().toString();
    String repository =
        "<id>machine</id><url>" + machine + "</url><snapshots><enabled>true</enabled></snapshots>";
    write(
        "settings.xml",
        """
        <settings>
          <servers>%1$s</servers>
          <profiles><profile><id>it</id>
            <activation><activeByDefault>true</activeByDefault></activation>
            <repositories><repository>%2$s</repository></repositories>
            <pluginRepositories><pluginRepository>%2$s</pluginRepository></pluginRepositories>
          </profile></profiles>
        </settings>
        """
            .formatted(server, repository));
  }

  /** Runs Maven in batch mode with the settings that were written. */
  Command.Output run(Map<String, String> variables, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Command.find("mvn").orElseThrow().toString());
    command.addAll(List.of("-B", "-s", folder.resolve("settings.xml").toString()));
    command.add("-Dsettings.security=" + folder.resolve("settings-security.xml"));
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.addAll(List.of(arguments));
    Map<String, String> all = new HashMap<>(variables);
    all.put("MAVEN_OPTS", QUICK_START);
    return Command.run(folder, all, LIMIT, command);
  }

  private static String pluginVersion() {
    Path versions = REPOSITORY.resolve("io/github/d1maven/d1-maven-plugin");
    try (Stream<Path> folders = Files.list(versions)) {
      return folders.filter(Files::isDirectory).findFirst().orElseThrow().getFileName().toString();
    } catch (IOException e) {
      throw new AssertionError("the plugin is not in " + REPOSITORY + ": run mvn verify whole", e);
    }
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
