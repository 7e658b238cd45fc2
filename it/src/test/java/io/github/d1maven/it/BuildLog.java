package io.github.d1maven.it;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** What a build printed, so that failed assertions of scripts do not print all of it again. */
public final class BuildLog {

  private final File file;
  private final String text;

  /**
   * Reads the log of a project.
   *
   * @param project the project's folder
   */
  public BuildLog(File project) {
    this.file = new File(project, "build.log");
    this.text = Command.read(file.toPath());
  }

  /** Whether a program that a build needs is there; if not, its name is printed. */
  public static boolean isInstalled(String program) {
    boolean installed = Command.find(program).isPresent();
    if (!installed) {
      System.out.println("there is no " + program + " on the PATH");
    }
    return installed;
  }

  /** Whether the log has a text, several whole or partial lines of it. */
  public boolean has(String expected) {
    return text.contains(expected);
  }

  /** Whether the log has texts in this order. */
  public boolean hasInOrder(String... expected) {
    int from = 0;
    for (String part : expected) {
      int at = text.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  /** How often the log has a text. */
  public int count(String expected) {
    return text.split(java.util.regex.Pattern.quote(expected), -1).length - 1;
  }

  /** The whole error message of the one failed goal, without what Maven puts around it. */
  public String error() {
    List<String> lines =
        text.lines().dropWhile(line -> !line.contains("Failed to execute")).toList();
    Stream<String> message =
        lines.stream().skip(2).takeWhile(line -> !line.startsWith("[ERROR] -> [Help 1]"));
    return String.join("\n", message.map(line -> line.substring("[ERROR] ".length())).toList());
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
