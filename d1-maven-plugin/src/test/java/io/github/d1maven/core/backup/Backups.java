package io.github.d1maven.core.backup;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.dump.DumpScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Backups of samples. */
public final class Backups {

  /** Hears nothing. */
  public static final BackupDatabase.Progress QUIET =
      new BackupDatabase.Progress() {
        @Override
        public void written(String table, long rows) {}

        @Override
        public void repeated(String reason) {}
      };

  private Backups() {}

  /** Writes a backup. */
  public static BackupDatabase.Result write(SampleProject sample, Path file, DumpScope scope) {
    return sample.with(
        project ->
            BackupDatabase.run(
                project, new BackupDatabase.Request(file, scope, SampleProject.NOW, 1), QUIET));
  }

  /** The statements of a file. */
  static List<String> body(Path file) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      return lines.subList(lines.indexOf("-- end of header") + 1, lines.size() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
