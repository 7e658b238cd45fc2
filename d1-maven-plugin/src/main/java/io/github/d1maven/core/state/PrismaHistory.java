package io.github.d1maven.core.state;

import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.migrations.MigrationFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the migrations that {@code prisma migrate} has recorded in a database compare with the
 * migrations folder. A file belongs to a record if its folder has that name, or else if its content
 * has that checksum.
 *
 * @param entries the recorded migrations in the order of their start; none if Prisma was never used
 */
public record PrismaHistory(List<Entry> entries) {

  private static final String FILE = "/migration.sql";

  /** Copies the list. */
  public PrismaHistory {
    entries = List.copyOf(entries);
  }

  /**
   * One recorded migration.
   *
   * @param migration the record
   * @param file the file of that migration; null if the folder does not have it
   * @param edited whether the file has changed since
   */
  public record Entry(PrismaMigration migration, @Nullable MigrationFile file, boolean edited) {

    private Stream<MigrationFile> appliedFile() {
      return migration.isApplied() ? Stream.ofNullable(file) : Stream.empty();
    }
  }

  /**
   * Compares.
   *
   * @param recorded what Prisma recorded
   * @param files the migrations of the folder
   */
  static PrismaHistory of(List<PrismaMigration> recorded, List<MigrationFile> files) {
    return new PrismaHistory(recorded.stream().map(record -> entry(record, files)).toList());
  }

  private static Entry entry(PrismaMigration migration, List<MigrationFile> files) {
    String name = migration.name() + FILE;
    @Nullable MigrationFile named =
        files.stream().filter(file -> file.name().equals(name)).findFirst().orElse(null);
    if (named != null) {
      return new Entry(migration, named, !hasChecksum(named, migration));
    }
    @Nullable MigrationFile same =
        files.stream().filter(file -> hasChecksum(file, migration)).findFirst().orElse(null);
    return new Entry(migration, same, false);
  }

  private static boolean hasChecksum(MigrationFile file, PrismaMigration migration) {
    return checksums(file.text()).contains(migration.checksum().toLowerCase(Locale.ROOT));
  }

  /** Returns the checksums that Prisma may have recorded: with each kind of line end. */
  private static Set<String> checksums(String text) {
    String unix = text.replace("\r\n", "\n");
    return Stream.of(text, unix, unix.replace("\n", "\r\n"))
        .map(Checksum::ofExactly)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the files whose changes Prisma has made, in their order.
   *
   * @param files the files to look at
   */
  public List<MigrationFile> appliedAmong(List<MigrationFile> files) {
    Set<MigrationFile> applied =
        Set.copyOf(entries.stream().flatMap(Entry::appliedFile).distinct().toList());
    return files.stream().filter(applied::contains).toList();
  }

  /** Returns the files that have changed since Prisma applied them. */
  public List<MigrationFile> edited() {
    return entries.stream()
        .filter(Entry::edited)
        .filter(entry -> entry.migration().isApplied())
        .map(Entry::file)
        .filter(Objects::nonNull)
        .toList();
  }
}
