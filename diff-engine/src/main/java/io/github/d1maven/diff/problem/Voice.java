package io.github.d1maven.diff.problem;

import java.util.regex.Pattern;

/** How a front end formats what its users type. */
public interface Voice {

  /**
   * Plain names, for texts that are not shown by a front end, such as a stack trace: {@code
   * allow=D1-102:users.email}.
   */
  Voice NEUTRAL = option -> option.name() + "=" + option.value();

  /** Returns the option as it is typed, quoted for a shell if necessary. */
  String option(Remedy.Option option);

  /** Returns the command as it is typed, up to its options. */
  default String goal(String goal) {
    return goal;
  }

  /** Returns the command with its options as it is typed. */
  default String command(Remedy.Run run) {
    StringBuilder text = new StringBuilder(goal(run.goal()));
    run.options().forEach(option -> text.append(' ').append(option(option)));
    return text.toString();
  }

  /**
   * Returns a word quoted for a POSIX shell: in single quotes if it has characters that are special
   * to a shell. A placeholder such as {@code <name>} is left unquoted, because nobody pastes it.
   */
  static String shellWord(String word) {
    return ShellWord.PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The characters that need no quotes. */
  final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w.:,=/@%+-]*(<[\\w-]+>)?");

    private ShellWord() {}
  }
}
