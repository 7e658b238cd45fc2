package io.github.d1maven.core.backup;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.project.Confirmation;
import java.nio.file.Path;

/** What {@link KilledTest} kills. */
final class Killed {

  private Killed() {}

  /** Runs a backup or a restore: the project's directory, which of the two, and the file. */
  public static void main(String[] arguments) {
    var sample = new SampleProject(Path.of(arguments[0]));
    Path file = Path.of(arguments[2]);
    System.out.println("begins");
    if (arguments[1].equals("backup")) {
      Backups.write(sample, file, DumpScope.ALL);
    } else {
      sample.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
    }
  }
}
