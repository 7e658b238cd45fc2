package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WranglerSearchTest {

  @TempDir Path root;
  private Path module;

  @BeforeEach
  void createModule() throws IOException {
    module = Files.createDirectories(root.resolve("apps/api"));
  }

  @Test
  void findsTheFileInTheProjectItself() throws IOException {
    Path file = Files.createFile(module.resolve("wrangler.toml"));
    assertThat(WranglerSearch.locate(module, null)).contains(file);
  }

  @Test
  void findsTheFileInAParent() throws IOException {
    Path file = Files.createFile(root.resolve("wrangler.jsonc"));
    assertThat(WranglerSearch.locate(module, null)).contains(file);
  }

  @Test
  void searchesEachNameUpTheWholeTreeBeforeTheNext() throws IOException {
    Files.createFile(module.resolve("wrangler.toml"));
    Path jsonc = Files.createFile(root.resolve("apps/wrangler.jsonc"));
    assertThat(WranglerSearch.locate(module, null)).contains(jsonc);
    Path json = Files.createFile(root.resolve("wrangler.json"));
    assertThat(WranglerSearch.locate(module, null)).contains(json);
  }

  @Test
  void prefersTheNearerOfTwoFilesOfOneName() throws IOException {
    Files.createFile(root.resolve("wrangler.json"));
    Path nearer = Files.createFile(module.resolve("wrangler.json"));
    assertThat(WranglerSearch.locate(module, null)).contains(nearer);
  }

  @Test
  void ignoresAFolderOfThatName() throws IOException {
    Files.createDirectory(module.resolve("wrangler.json"));
    Path file = Files.createFile(module.resolve("wrangler.toml"));
    assertThat(WranglerSearch.locate(module, null)).contains(file);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(WranglerSearch.locate(module, null)).isEmpty();
  }

  @Test
  void explicitFileGoesFirst() throws IOException {
    Files.createFile(module.resolve("wrangler.json"));
    Path other = Files.createFile(root.resolve("apps/other.toml"));
    assertThat(WranglerSearch.locate(module, Path.of("../other.toml"))).contains(other);
    assertThat(WranglerSearch.locate(module, other)).contains(other);
  }

  @Test
  void missingExplicitFileIsRefused() {
    assertThatThrownBy(() -> WranglerSearch.locate(module, Path.of("other.toml")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            the configuration file other.toml does not exist
              cause: looked for $module/other.toml
              help:  correct the name, or omit it to search $module and its parents"""
                .replace("$module", module.toString()));
  }
}
