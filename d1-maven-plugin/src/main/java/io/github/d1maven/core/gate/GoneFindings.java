package io.github.d1maven.core.gate;

import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a recorded migration has no file: it was renamed or deleted, or another branch has it. */
final class GoneFindings {

  private final Project project;
  private final History history;
  private final AppliedChecksums checksums;
  private final Map<String, MigrationFile> renamed = new HashMap<>();

  GoneFindings(Project project, History history, AppliedChecksums checksums) {
    this.project = project;
    this.history = history;
    this.checksums = checksums;
    for (String name : history.unknown()) {
      history.pending().stream()
          .filter(file -> !renamed.containsValue(file) && isRenamed(name, file))
          .findFirst()
          .ifPresent(file -> renamed.put(name, file));
    }
  }

  /** Returns whether a pending file is one that was applied under another name. */
  boolean isRenamed(MigrationFile file) {
    return renamed.containsValue(file);
  }

  /** By the checksum, or by the words after the number if another tool applied it. */
  private boolean isRenamed(String name, MigrationFile file) {
    return checksums
        .of(name)
        .map(event -> Checksum.of(file.text()).equals(event.checksum()))
        .orElseGet(() -> words(name).equals(words(file.name())) && !words(name).isEmpty());
  }

  private static String words(String name) {
    return name.replaceFirst("^[0-9]+[_-]*", "").replaceFirst("\\.sql$", "");
  }

  /** Returns the finding about a recorded migration without a file. */
  Finding of(String name) {
    MigrationFile file = renamed.get(name);
    if (file != null) {
      return renamed(name, file);
    }
    return isAhead(name) ? appliedElsewhere(name) : missing(name);
  }

  private boolean isAhead(String name) {
    return Stream.concat(history.applied().stream(), history.pending().stream())
        .allMatch(file -> file.isBefore(name));
  }

  private Finding renamed(String name, MigrationFile file) {
    String how =
        checksums.has(name)
            ? "the file has the checksum of the one that was applied"
            : "the names differ only in the number; there is no checksum to compare";
    return new Finding(
        FindingKind.RENAMED,
        name,
        Problem.of("migration " + name + " was renamed to " + file.name() + " after it was applied")
            .at(Place.of(project.files().name(file.path())))
            .because(how + ",\nand under its new name it would be applied again")
            .help("rename it back to " + name));
  }

  private Finding missing(String name) {
    return new Finding(
        FindingKind.MISSING,
        name,
        discarded(
            Problem.of("migration " + name + " is applied, but its file is missing")
                .at(folder())
                .because(circumstances(name).orElse(null))
                .help("restore the file, for example with git")));
  }

  private Finding appliedElsewhere(String name) {
    return new Finding(
        FindingKind.APPLIED_ELSEWHERE,
        name,
        discarded(
            Problem.of("migration " + name + " was applied from somewhere else")
                .at(folder())
                .because(
                    circumstances(name).map(text -> text + ";\n").orElse("")
                        + "the folder has neither this migration nor a later one")
                .help("merge the branch that has it before you go on")));
  }

  /** A local database can be rebuilt. */
  private Problem discarded(Problem problem) {
    var identity = project.database().identity();
    return identity.target() == Target.LOCAL
        ? problem.help(identity.run("or rebuild the local database without it", "reset"))
        : problem;
  }

  private Optional<String> circumstances(String name) {
    return checksums
        .of(name)
        .map((RecordedEvent event) -> "it was applied at " + AppliedChecksums.circumstances(event));
  }

  private Place folder() {
    return Place.of(project.files().name(project.migrations().directory()));
  }
}
