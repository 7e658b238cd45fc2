package io.github.d1maven.diff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Runs the command again in a JVM that is quick for a program that runs for half a second, because
 * a jar cannot ask for JVM options. If the user gives JVM options, on the command line or in the
 * environment, they are obeyed: the command then runs in the JVM that it was started in.
 */
final class QuickJvm {
  /** Tells the second JVM that it is the second. */
  private static final String HERE = "io.github.d1maven.diff.cli.here";

  private static final List<String> OPTIONS =
      List.of(
          // HotSpot's second compiler would take longer than the code that it compiles runs.
          "-XX:TieredStopAtLevel=1",
          // It starts faster, and takes half of the memory for large schemas.
          "-XX:+UseSerialGC",
          // SQLite's driver prepares to format dates, for which the JDK would load locale data.
          "-Djava.locale.providers=SPI",
          // Nobody attaches a monitor in half a second.
          "-XX:-UsePerfData",
          "-D" + HERE + "=true",
          // Warnings about an archive that does not fit must not be printed into the plan.
          "-Xlog:disable");

  private QuickJvm() {}

  /**
   * Runs {@code java -jar} of this jar with the same arguments and waits for its end.
   *
   * @return the exit status; empty if nothing was started and the command must run here
   */
  static OptionalInt run(String[] args) throws InterruptedException {
    if (Boolean.getBoolean(HERE)) {
      return OptionalInt.empty();
    }
    ProcessHandle.Info self = ProcessHandle.current().info();
    String[] typed = self.arguments().orElse(new String[0]);
    String java = self.command().orElse("");
    boolean plain = typed.length > 1 && typed[0].equals("-jar");
    if (!plain || java.isEmpty() || !isHotSpot() || givesOptions(System.getenv())) {
      return OptionalInt.empty();
    }
    List<String> command = command(java, Path.of(typed[1]));
    command.addAll(List.of(args));
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-d1-diff"));
      return OptionalInt.of(process.waitFor());
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  private static boolean isHotSpot() {
    return System.getProperty("java.vm.name", "").endsWith("Server VM");
  }

  /** Returns whether the environment has options for every JVM. */
  static boolean givesOptions(Map<String, String> environment) {
    return environment.containsKey("JAVA_TOOL_OPTIONS")
        || environment.containsKey("JDK_JAVA_OPTIONS")
        || environment.containsKey("_JAVA_OPTIONS");
  }

  /** Returns the command line up to the jar; a class data archive next to the jar is used. */
  static List<String> command(String java, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(OPTIONS);
    Path archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("[.]jar$", ".jsa"));
    if (!archive.equals(jar) && Files.isRegularFile(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }
}
