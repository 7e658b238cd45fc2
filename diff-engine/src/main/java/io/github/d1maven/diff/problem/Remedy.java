package io.github.d1maven.diff.problem;

import java.util.List;

/** One way to solve a problem. What the user has to type is data; a {@link Voice} formats it. */
public sealed interface Remedy {

  /**
   * Advice that no program can carry out.
   *
   * @param text a sentence without a full stop; may have several lines
   */
  record Text(String text) implements Remedy {}

  /**
   * The same command again with an option.
   *
   * @param purpose what the option is for, as in "to delete this data, add"; empty if that is
   *     obvious
   * @param name the option without any prefix, such as {@code allow}
   * @param value its value, or a placeholder such as {@code <name>}
   */
  record Option(String purpose, String name, String value) implements Remedy {

    /** An option as a part of a command. */
    public Option(String name, String value) {
      this("", name, value);
    }
  }

  /**
   * Another command.
   *
   * @param purpose what the command is for; empty if that is obvious
   * @param goal what to run, such as {@code apply}
   * @param options in order
   */
  record Run(String purpose, String goal, List<Option> options) implements Remedy {

    /** Copies the list. */
    public Run {
      options = List.copyOf(options);
    }
  }
}
