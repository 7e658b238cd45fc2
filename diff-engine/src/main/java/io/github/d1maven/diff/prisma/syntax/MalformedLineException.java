package io.github.d1maven.diff.prisma.syntax;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a line that does not follow the grammar; never leaves the parser. */
final class MalformedLineException extends Exception {
  private static final long serialVersionUID = 1L;

  final int offset;
  final String fact;
  final @Nullable String help;

  /**
   * Whether the line ends inside of parentheses or brackets, so that the next lines belong to it.
   */
  final boolean continues;

  MalformedLineException(int offset, String fact, @Nullable String help) {
    this(offset, fact, help, false);
  }

  MalformedLineException(int offset, String fact, @Nullable String help, boolean continues) {
    super(fact, null, false, false);
    this.offset = offset;
    this.fact = fact;
    this.help = help;
    this.continues = continues;
  }
}
