package io.github.d1maven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wrangler, miniflare and a Node that runs them, as {@code src/test/node/package-lock.json} pins
 * them. They are installed with the first test that needs them.
 */
final class NodeModules {

  /** The folder of this module, which is not the working directory of scripts of {@code src/it}. */
  private static final Path MODULE = module();

  static final Path FOLDER = MODULE.resolve(Path.of("src", "test", "node"));

  /**
   * The variable that tells Node where to keep compiled scripts, which wrangler is mostly made of.
   */
  static final String COMPILE_CACHE = "NODE_COMPILE_CACHE";

  static final String COMPILED = MODULE.resolve(Path.of("target", "node-compiled")).toString();

  private static final Path MODULES = FOLDER.resolve("node_modules");
  private static final Duration INSTALL_LIMIT = Duration.ofMinutes(5);

  private static boolean ready;

  private NodeModules() {}

  /** Two folders above that of the compiled classes, target/test-classes. */
  private static Path module() {
    try {
      URI classes = NodeModules.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(classes).resolve(Path.of("..", "..")).normalize();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Why the tests that need Node cannot run here, or empty if they can. */
  static synchronized Optional<String> missing() {
    if (ready || isInstalled()) {
      return Optional.empty();
    }
    return Command.find("npm").isPresent()
        ? Optional.empty()
        : Optional.of("there is no npm on the PATH");
  }

  /** Installs what is not there yet. */
  static synchronized void prepare() {
    if (!ready && !isInstalled()) {
      install();
    }
    ready = true;
  }

  /** The program that runs scripts; the system's own may be too old. */
  static Path node() {
    return MODULES.resolve("node").resolve("bin").resolve("node");
  }

  static Path wrangler() {
    return MODULES.resolve("wrangler").resolve("bin").resolve("wrangler.js");
  }

  /** The packages of the lock file are there, and it has not changed since. */
  private static boolean isInstalled() {
    try {
      Path done = MODULES.resolve(".package-lock.json");
      return Files.isExecutable(node())
          && Files.exists(done)
          && !Files.getLastModifiedTime(FOLDER.resolve("package-lock.json"))
              .toInstant()
              .isAfter(Files.getLastModifiedTime(done).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install() {
    System.out.println("npm ci in " + FOLDER + " (once, about ten seconds)");
    Path npm = Command.find("npm").orElseThrow();
    Command.Output output =
        Command.run(FOLDER, Map.of(), INSTALL_LIMIT, List.of(npm.toString(), "ci"));
    if (output.status() != 0) {
      throw new IllegalStateException(
          "npm ci failed in " + FOLDER + "; it needs the npm registry once\n" + output.text());
    }
  }
}
