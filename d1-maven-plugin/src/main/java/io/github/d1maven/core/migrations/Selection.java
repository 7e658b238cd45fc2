package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the pending migrations run.
 *
 * @param upTo the last one, by its name (also without {@code .sql} or as the name of its folder) or
 *     its number; null for all
 * @param only the only one, in the same way; null for all
 * @param names the names of exactly those that run; null for no such limit
 * @param outOfOrder what to do about those that come before an applied one
 */
public record Selection(
    @Nullable String upTo,
    @Nullable String only,
    @Nullable List<String> names,
    OutOfOrder outOfOrder) {

  private static final String NOTHING = "nothing was applied";

  /** Copies the list. */
  public Selection {
    names = names == null ? null : List.copyOf(names);
  }

  /** Up to one, or only one. */
  public Selection(@Nullable String upTo, @Nullable String only, OutOfOrder outOfOrder) {
    this(upTo, only, null, outOfOrder);
  }

  /** Returns exactly those with these names. */
  public static Selection exactly(List<String> names, OutOfOrder outOfOrder) {
    return new Selection(null, null, names, outOfOrder);
  }

  /** All of them, as wrangler does. */
  public static final Selection ALL = new Selection(null, null, OutOfOrder.WARN);

  /**
   * Selects from the pending migrations.
   *
   * @return the selected ones, in the order in which they run
   * @throws MigrationException if a selected one does not exist or is applied, or if one would run
   *     out of order and that is refused
   */
  public List<MigrationFile> from(History history) {
    if (upTo != null && only != null) {
      throw new MigrationException(
          Problem.of("both upTo and only were given")
              .because("upTo runs all pending migrations up to one, only runs a single one")
              .help("give one of them"));
    }
    List<MigrationFile> selected = selected(history);
    List<MigrationFile> late = selected.stream().filter(history.outOfOrder()::contains).toList();
    if (outOfOrder == OutOfOrder.FAIL && !late.isEmpty()) {
      throw late(history, late);
    }
    return selected;
  }

  private List<MigrationFile> selected(History history) {
    if (names != null) {
      return history.pending().stream().filter(file -> names.contains(file.name())).toList();
    }
    if (upTo != null) {
      MigrationFile last = find(upTo, history);
      return history.pending().stream()
          .filter(file -> file.equals(last) || file.isBefore(last.name()))
          .toList();
    }
    return only == null ? history.pending() : List.of(single(only, history));
  }

  private static MigrationFile single(String wanted, History history) {
    MigrationFile file = find(wanted, history);
    if (history.applied().contains(file)) {
      throw new MigrationException(
          Problem.of("migration " + file.name() + " is already applied")
              .leaving(NOTHING)
              .help("a migration is applied once; write a new one to do the same again"));
    }
    List<MigrationFile> earlier = history.pending().subList(0, history.pending().indexOf(file));
    if (!earlier.isEmpty()) {
      throw new MigrationException(
          Problem.of("migration " + file.name() + " would run out of order")
              .because("pending before it: " + names(earlier))
              .leaving(NOTHING)
              .help(
                  new Remedy.Option(
                      "to apply these first, replace only with", "upTo", file.name())));
    }
    return file;
  }

  private static MigrationFile find(String wanted, History history) {
    List<MigrationFile> found =
        Stream.concat(history.applied().stream(), history.pending().stream())
            .filter(file -> isMeant(file, wanted.strip()))
            .toList();
    Optional<MigrationFile> exact =
        found.stream().filter(file -> file.name().equals(wanted.strip())).findFirst();
    if (exact.isPresent() || found.size() == 1) {
      return exact.orElseGet(() -> found.get(0));
    }
    throw new MigrationException(
        Problem.of((found.isEmpty() ? "no migration is " : "several migrations are ") + wanted)
            .because(
                found.isEmpty()
                    ? "pending: "
                        + (history.pending().isEmpty() ? "none" : names(history.pending()))
                    : names(found))
            .leaving(NOTHING)
            .help("give the name of a file, or its number"));
  }

  private static boolean isMeant(MigrationFile file, String wanted) {
    return file.name().equals(wanted)
        || file.name().equals(wanted + ".sql")
        || file.name().startsWith(wanted + "/")
        || (wanted.matches("[0-9]{1,15}")
            && file.number().isPresent()
            && file.number().getAsLong() == Long.parseLong(wanted));
  }

  private static MigrationException late(History history, List<MigrationFile> late) {
    MigrationFile last = history.applied().get(history.applied().size() - 1);
    return new MigrationException(
        Problem.of("pending migrations come before one that is applied")
            .because("pending: " + names(late) + "\napplied: " + last.name())
            .leaving(NOTHING)
            .help("if no database has applied them yet, rename them to the next numbers")
            .help(new Remedy.Option("to apply them nevertheless", "outOfOrder", "warn")));
  }

  private static String names(List<MigrationFile> files) {
    return Phrases.some(files.stream().map(MigrationFile::name).toList(), ", ");
  }
}
