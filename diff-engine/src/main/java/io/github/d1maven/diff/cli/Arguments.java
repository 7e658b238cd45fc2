package io.github.d1maven.diff.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the user typed. */
record Arguments(Path from, Path to, List<String> allow) {

  /** Wrong usage; the message says what and what to type. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static Arguments parse(String[] args) throws UsageException {
    List<String> files = new ArrayList<>();
    List<String> allow = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--allow")) {
        if (++i == args.length) {
          throw new UsageException(
              "--allow needs a value: all, or codes such as D1-102:users.email");
        }
        allow.addAll(List.of(args[i].split(",")));
      } else if (arg.startsWith("--allow=")) {
        allow.addAll(List.of(arg.substring("--allow=".length()).split(",")));
      } else if (arg.startsWith("-") && arg.length() > 1) {
        throw new UsageException("unknown option " + arg);
      } else {
        files.add(arg);
      }
    }
    if (files.size() != 2) {
      throw new UsageException("two schemas are needed, got " + files.size());
    }
    return new Arguments(Path.of(files.get(0)), Path.of(files.get(1)), List.copyOf(allow));
  }
}
