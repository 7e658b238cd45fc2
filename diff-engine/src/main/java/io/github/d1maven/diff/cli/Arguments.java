package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user typed.
 *
 * @param from the schema to start from
 * @param to the schema to arrive at, or the migration to rewrite
 * @param fix whether a migration is rewritten
 */
record Arguments(
    String from,
    String to,
    boolean fix,
    AllowedHazards allow,
    List<Rename> renames,
    boolean guards,
    RowCounts rows,
    boolean dropUndeclared) {

  private static final Set<String> WITH_VALUE = Set.of("--allow", "--fix", "--rename", "--rows");

  /** Incorrect usage, for which the help text is shown. */
  static final class UsageException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UsageException(Problem problem) {
      super(problem);
    }
  }

  static Arguments parse(String[] args) {
    List<String> files = new ArrayList<>();
    List<String> allow = new ArrayList<>();
    List<Rename> renames = new ArrayList<>();
    RowCounts rows = RowCounts.UNKNOWN;
    boolean guards = true;
    boolean dropUndeclared = false;
    @Nullable String fix = null;
    for (int i = 0; i < args.length; i++) {
      String option = name(args[i]);
      switch (option) {
        case "--allow" -> allow.addAll(List.of(value(args, i).split(",")));
        case "--rename" -> renames.addAll(renames(value(args, i)));
        case "--rows" -> rows = RowCounts.parse(value(args, i));
        case "--fix" -> fix = value(args, i);
        case "--no-guards" -> guards = false;
        case "--drop-undeclared" -> dropUndeclared = true;
        default -> {
          if (option.startsWith("-") && option.length() > 1) {
            throw new UsageException(Problem.of("unknown option " + option));
          }
          files.add(args[i]);
        }
      }
      boolean valueApart = WITH_VALUE.contains(option) && args[i].equals(option);
      i += valueApart ? 1 : 0;
    }
    if (fix != null && files.size() == 1) {
      files.add(fix);
    } else if (fix != null || files.size() != 2) {
      throw new UsageException(
          Problem.of(
              (fix == null
                      ? "2 schemas are needed, "
                      : "the schema before it is needed with --fix, ")
                  + files.size()
                  + (files.size() == 1 ? " was given" : " were given")));
    }
    return new Arguments(
        files.get(0),
        files.get(1),
        fix != null,
        AllowedHazards.parse(allow),
        List.copyOf(renames),
        guards,
        rows,
        dropUndeclared);
  }

  private static String name(String argument) {
    int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
    return equals < 0 ? argument : argument.substring(0, equals);
  }

  private static String value(String[] args, int at) {
    int equals = args[at].indexOf('=');
    if (equals >= 0) {
      return args[at].substring(equals + 1);
    }
    if (at + 1 == args.length) {
      throw new UsageException(Problem.of("option " + args[at] + " needs a value"));
    }
    return args[at + 1];
  }

  private static List<Rename> renames(String text) {
    return Stream.of(text.split(",")).map(Rename::parse).toList();
  }
}
