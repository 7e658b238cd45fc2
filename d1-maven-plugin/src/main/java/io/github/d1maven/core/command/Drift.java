package io.github.d1maven.core.command;

import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a database should be and what it is.
 *
 * @param expected the schema that its recorded migrations yield
 * @param live the schema that it has
 */
record Drift(Schema expected, Schema live) {

  /**
   * Replays the recorded migrations in memory, in the order of recording.
   *
   * @throws UnknownMigrationsException if the folder does not have all of them
   */
  static Drift of(Project project, Snapshot snapshot, History history) {
    if (!history.unknown().isEmpty()) {
      throw new UnknownMigrationsException(project.database().identity(), history.unknown());
    }
    Map<String, MigrationFile> files =
        history.applied().stream()
            .collect(Collectors.toMap(MigrationFile::name, Function.identity()));
    List<MigrationFile> applied =
        snapshot.appliedNames().stream().map(files::get).filter(Objects::nonNull).toList();
    return new Drift(project.replayed(applied), project.live(snapshot));
  }

  /**
   * Refuses a database that is not what it should be.
   *
   * @throws DriftException naming the objects that differ
   */
  void refuse(Project project) {
    List<String> differences = project.engine().differences(expected, live);
    if (!differences.isEmpty()) {
      throw new DriftException(project.database().identity(), differences);
    }
  }
}
