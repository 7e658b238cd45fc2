package io.github.d1maven.core.check;

import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.MigrationsFolder;
import java.util.List;

/** Keeps the checksums up to date while migrations are written and applied. */
public final class RecordedChecksums {

  private RecordedChecksums() {}

  /** Records a migration that was just written or rewritten. */
  public static void written(MigrationsFolder folder, MigrationFile migration) {
    ChecksumFile sums = ChecksumFile.in(folder.directory());
    sums.record(migration);
    sums.write();
  }

  /**
   * Records migrations that were just applied for the first time, if the project keeps checksums. A
   * checksum that is recorded already is left alone.
   *
   * @param names the names of the migrations
   */
  public static void applied(MigrationsFolder folder, List<String> names) {
    ChecksumFile sums = ChecksumFile.in(folder.directory());
    List<MigrationFile> unrecorded =
        folder.list().stream()
            .filter(file -> names.contains(file.name()) && sums.of(file.name()).isEmpty())
            .toList();
    if (sums.exists() && !unrecorded.isEmpty()) {
      unrecorded.forEach(sums::record);
      sums.write();
    }
  }
}
