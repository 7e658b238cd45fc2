package io.github.d1maven.diff.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Files in a folder of their own and a command that runs on them. */
abstract class CommandLine {
  @TempDir Path folder;

  /** How a run ended and what it printed, without the name of the folder. */
  record Run(int status, String out, String err) {}

  void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  Run run(String... args) {
    List<String> absolute = new ArrayList<>();
    for (String arg : args) {
      boolean path = arg.matches("[\\w.]+[.](?:sql|prisma|ts|json)") || arg.equals("schema");
      absolute.add(path ? folder.resolve(arg).toString() : arg);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new DiffCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
            .run(absolute.toArray(String[]::new));
    String root = folder.toString().replace('\\', '/') + "/";
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8).replace(root, ""));
  }
}
