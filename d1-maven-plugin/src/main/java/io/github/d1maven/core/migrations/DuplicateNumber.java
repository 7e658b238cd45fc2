package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A number shared by several migrations, usually because two branches each added one. Wrangler
 * applies them in the order of their names.
 *
 * @param number the number
 * @param files the migrations in their order, at least two; files in one numbered folder count as
 *     one migration
 */
public record DuplicateNumber(long number, List<MigrationFile> files) {

  /** Copies the list. */
  public DuplicateNumber {
    files = List.copyOf(files);
  }

  /**
   * Finds all shared numbers.
   *
   * @param files migrations in their order
   * @return the shared numbers in ascending order; empty if each number is used once
   */
  public static List<DuplicateNumber> in(List<MigrationFile> files) {
    Map<Long, List<MigrationFile>> byNumber =
        files.stream()
            .filter(file -> file.number().isPresent())
            .collect(
                Collectors.groupingBy(
                    file -> file.number().getAsLong(), TreeMap::new, Collectors.toList()));
    return byNumber.entrySet().stream()
        .map(entry -> new DuplicateNumber(entry.getKey(), entry.getValue()))
        .filter(Predicate.not(DuplicateNumber::isOneFolder))
        .toList();
  }

  /**
   * Refuses migrations that share a number.
   *
   * @throws MigrationException naming all of them
   */
  static void refuse(List<MigrationFile> files, Path directory) {
    List<DuplicateNumber> duplicates = in(files);
    if (!duplicates.isEmpty()) {
      throw new MigrationException(
          Problem.of("several migrations have the same number")
              .at(Place.of(directory))
              .because(
                  duplicates.stream()
                      .map(DuplicateNumber::toString)
                      .collect(Collectors.joining(";\n")))
              .help("rename the ones that have not been applied to any database yet"));
    }
  }

  private boolean isOneFolder() {
    return files.stream().map(file -> file.name().split("/", 2)[0]).distinct().count() == 1;
  }

  /** Returns the number and the names, for example {@code 3: 0003_a.sql, 0003_b.sql}. */
  @Override
  public String toString() {
    return number
        + ": "
        + files.stream().map(MigrationFile::name).collect(Collectors.joining(", "));
  }
}
