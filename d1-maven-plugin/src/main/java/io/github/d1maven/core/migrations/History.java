package io.github.d1maven.core.migrations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the files of a migrations folder compare with the names that a database has recorded.
 *
 * <p>As in wrangler, only the exact name counts: if an applied file is renamed, it is pending again
 * and its old name is unknown. Changes of its content are not detected.
 *
 * @param applied the files whose name is recorded, in file order
 * @param pending the files whose name is not recorded, in file order, which is the order in which
 *     they will run
 * @param unknown the recorded names without a file, in the order they were recorded
 * @param outOfOrder the pending files that come before a recorded migration; wrangler runs them
 *     anyway
 */
public record History(
    List<MigrationFile> applied,
    List<MigrationFile> pending,
    List<String> unknown,
    List<MigrationFile> outOfOrder) {

  /** Copies the lists. */
  public History {
    applied = List.copyOf(applied);
    pending = List.copyOf(pending);
    unknown = List.copyOf(unknown);
    outOfOrder = List.copyOf(outOfOrder);
  }

  /**
   * Compares files with recorded names.
   *
   * @param files the migrations of a folder, in the order of {@link MigrationsFolder#list()}
   * @param recorded the names recorded in the database, in the order they were recorded
   * @return the comparison
   */
  public static History of(List<MigrationFile> files, List<String> recorded) {
    Set<String> done = Set.copyOf(recorded);
    Set<String> known = new HashSet<>();
    files.forEach(file -> known.add(file.name()));
    List<MigrationFile> pending = files.stream().filter(f -> !done.contains(f.name())).toList();
    Optional<String> last = recorded.stream().max(MigrationOrder::compare);
    return new History(
        files.stream().filter(file -> done.contains(file.name())).toList(),
        pending,
        recorded.stream().filter(name -> !known.contains(name)).toList(),
        last.map(name -> before(name, pending)).orElse(List.of()));
  }

  private static List<MigrationFile> before(String name, List<MigrationFile> files) {
    return files.stream().filter(f -> f.isBefore(name)).toList();
  }
}
