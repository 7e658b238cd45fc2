package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.RowCounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the user typed. */
record Arguments(
    Path from,
    Path to,
    AllowedHazards allow,
    List<Rename> renames,
    boolean guards,
    RowCounts rows) {

  private static final Set<String> WITH_VALUE = Set.of("--allow", "--rename", "--rows");

  /** Wrong usage; the message says what and what to type. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(@Nullable String message) {
      super(message);
    }
  }

  static Arguments parse(String[] args) throws UsageException {
    List<String> files = new ArrayList<>();
    List<String> allow = new ArrayList<>();
    List<Rename> renames = new ArrayList<>();
    RowCounts rows = RowCounts.UNKNOWN;
    boolean guards = true;
    for (int i = 0; i < args.length; i++) {
      String option = name(args[i]);
      switch (option) {
        case "--allow" -> allow.addAll(List.of(value(args, i).split(",")));
        case "--rename" -> renames.addAll(renames(value(args, i)));
        case "--rows" -> rows = rows(value(args, i));
        case "--no-guards" -> guards = false;
        default -> {
          if (option.startsWith("-") && option.length() > 1) {
            throw new UsageException("unknown option " + option);
          }
          files.add(args[i]);
        }
      }
      boolean valueApart = WITH_VALUE.contains(option) && args[i].equals(option);
      i += valueApart ? 1 : 0;
    }
    if (files.size() != 2) {
      throw new UsageException("two schemas are needed, got " + files.size());
    }
    return new Arguments(
        Path.of(files.get(0)),
        Path.of(files.get(1)),
        allow(allow),
        List.copyOf(renames),
        guards,
        rows);
  }

  private static String name(String argument) {
    int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
    return equals < 0 ? argument : argument.substring(0, equals);
  }

  private static String value(String[] args, int at) throws UsageException {
    int equals = args[at].indexOf('=');
    if (equals >= 0) {
      return args[at].substring(equals + 1);
    }
    if (at + 1 == args.length) {
      throw new UsageException(args[at] + " needs a value");
    }
    return args[at + 1];
  }

  private static AllowedHazards allow(List<String> tokens) throws UsageException {
    try {
      return AllowedHazards.parse(tokens);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static RowCounts rows(String text) throws UsageException {
    try {
      return RowCounts.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static List<Rename> renames(String text) throws UsageException {
    try {
      return Stream.of(text.split(",")).map(Rename::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
