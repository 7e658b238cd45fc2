package io.github.d1maven.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs other programs. */
final class Command {

  /**
   * What a program said.
   *
   * @param status its exit status
   * @param text all it printed
   */
  record Output(int status, String text) {}

  private Command() {}

  /** Finds a program on the PATH. */
  static Optional<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a program to its end, with variables added to the environment. */
  static Output run(
      Path folder, Map<String, String> variables, Duration limit, List<String> command) {
    try {
      Path log = Files.createTempFile("command", ".log");
      Process process = start(folder, variables, log, command);
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        stop(process);
        throw new AssertionError(
            "no end after " + limit.toSeconds() + " s: " + command + "\n" + Files.readString(log));
      }
      Output output = new Output(process.exitValue(), Files.readString(log));
      Files.delete(log);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts a program that writes all it prints to a file. */
  static Process start(Path folder, Map<String, String> variables, Path log, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a program and what it started. */
  static void stop(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
