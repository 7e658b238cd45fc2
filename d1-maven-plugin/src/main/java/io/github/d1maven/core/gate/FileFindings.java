package io.github.d1maven.core.gate;

import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a file of the folder. */
final class FileFindings {

  private static final int SHORT = 12;

  private final Project project;
  private final AppliedChecksums checksums;

  FileFindings(Project project, AppliedChecksums checksums) {
    this.project = project;
    this.checksums = checksums;
  }

  /** Returns that an applied file was changed since. */
  Optional<Finding> edited(MigrationFile file) {
    String now = Checksum.of(file.text());
    return checksums
        .of(file.name())
        .filter(event -> !now.equals(event.checksum()))
        .map(
            event ->
                new Finding(
                    FindingKind.EDITED,
                    file.name(),
                    Problem.of("migration " + file.name() + " was changed after it was applied")
                        .at(place(file))
                        .because(
                            "it was applied at "
                                + AppliedChecksums.circumstances(event)
                                + "\nwith checksum "
                                + shortened(event.checksum())
                                + "; the file now has "
                                + shortened(now))
                        .help("restore the file as it was applied, for example with git")
                        .help(
                            new Remedy.Run(
                                "and write a new migration for the change",
                                "create",
                                List.of(new Remedy.Option("name", "<name>"))))));
  }

  private static String shortened(@Nullable String checksum) {
    return checksum == null
        ? "none"
        : checksum.substring(0, Math.min(SHORT, checksum.length())) + "…";
  }

  /** Returns that a pending file comes before an applied migration. */
  Finding outOfOrder(MigrationFile file, History history) {
    MigrationFile last = history.applied().get(history.applied().size() - 1);
    return new Finding(
        FindingKind.OUT_OF_ORDER,
        file.name(),
        Problem.of("migration " + file.name() + " is pending, but a later one is applied")
            .at(place(file))
            .because(last.name() + " is applied; other databases may run the two in another order")
            .help("if no database has applied it yet, rename it to the next number")
            .help(
                project
                    .database()
                    .identity()
                    .run(
                        "to apply it nevertheless",
                        "apply",
                        new Remedy.Option("outOfOrder", "warn"))));
  }

  /** Returns that files share a number. */
  Finding duplicate(DuplicateNumber duplicate, History history) {
    List<String> pending =
        duplicate.files().stream()
            .filter(history.pending()::contains)
            .map(MigrationFile::name)
            .toList();
    return new Finding(
        FindingKind.DUPLICATE_NUMBER,
        pending.get(0),
        Problem.of("several migrations have the number " + duplicate.number())
            .at(Place.of(project.files().name(project.migrations().directory())))
            .because(
                Phrases.all(duplicate.files().stream().map(MigrationFile::name).toList())
                    + "; pending: "
                    + Phrases.all(pending))
            .help("if no database has applied it yet, rename " + pending.get(pending.size() - 1)));
  }

  private Place place(MigrationFile file) {
    return Place.of(project.files().name(file.path()));
  }
}
