package io.github.d1maven.core.backup;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.data.DropEverything;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.Load;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.core.dump.DumpCheck;
import io.github.d1maven.core.dump.DumpHeader;
import io.github.d1maven.core.dump.DumpReader;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.dump.DumpSummary;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.SqlFile;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** {@code d1:restore} from a file: makes the database what a backup contains. */
public final class RestoreBackup {

  /**
   * What was restored.
   *
   * @param file the file as messages show it
   * @param header its header
   * @param replaced whether there was anything in the database before
   */
  public record Result(String file, DumpHeader header, boolean replaced) {}

  private final Project project;
  private final SqlFile file;

  private RestoreBackup(Project project, Path file) {
    this.project = project;
    this.file = project.files().stream(file);
  }

  /**
   * Checks the whole file, then drops what is in the database and loads the file in one
   * transaction, and compares the result with the header: locally before the transaction is
   * committed.
   *
   * @param file the absolute path of the backup
   * @param confirmation the user's confirmation that everything in a remote database may be dropped
   * @return what was restored
   * @throws io.github.d1maven.core.dump.DumpException if the file is no backup, is truncated or was
   *     changed, and nothing was changed; or if the result differs from it
   * @throws io.github.d1maven.core.project.UnconfirmedException if data in a remote database would
   *     be deleted
   */
  public static Result run(Project project, Path file, Confirmation confirmation) {
    return new RestoreBackup(project, file).run(confirmation);
  }

  private Result run(Confirmation confirmation) {
    DumpHeader header = checked();
    Database database = project.database();
    Schema before = schema(database.read());
    boolean replaces = !before.objects().isEmpty();
    if (replaces) {
      requireAll(header.summary());
      confirmation.require(
          database.identity(), "drops everything in the database and restores " + file.name());
    }
    String name = Objects.requireNonNull(file.path().getFileName()).toString();
    database.load(
        new Load(
            Event.restore(name),
            StatementSource.of(drops(before, header.summary())).then(file),
            true,
            new DumpCheck(header.summary())::check));
    return new Result(file.name(), header, replaces);
  }

  private DumpHeader checked() {
    if (!Files.isRegularFile(file.path())) {
      throw new ConfigurationException(
          Problem.of("there is no file " + file.name())
              .because("looked for " + file.path())
              .leaving("nothing was changed")
              .help("check the path, which is relative to the project's directory"));
    }
    var reader = new DumpReader(file.name(), file::content);
    DumpHeader header = reader.header();
    reader.check(header, file);
    if (header.summary().content() == DumpScope.Content.DATA) {
      throw new ConfigurationException(
          Problem.of("the backup " + file.name() + " has only data")
              .because("a restore also creates the tables")
              .leaving("nothing was changed")
              .help("load it into existing, empty tables with wrangler d1 execute --file"));
    }
    return header;
  }

  private void requireAll(DumpSummary summary) {
    if (!summary.leftOut().isEmpty()) {
      throw new ConfigurationException(
          Problem.of("the backup " + file.name() + " has only some of the tables")
              .because(
                  "a restore drops everything else in the database; left out were "
                      + String.join(", ", summary.leftOut()))
              .leaving("nothing was changed")
              .help("restore it into an empty database"));
    }
  }

  private static Schema schema(Snapshot snapshot) {
    return DiffEngine.ignoringNothing().read(SchemaSource.live(snapshot.objects()));
  }

  /**
   * Also drops what the file creates, so that it can run a second time if the response to the first
   * is lost.
   */
  private static List<SqlStatement> drops(Schema before, DumpSummary summary) {
    return DropEverything.of(before, DropOrder.of(summary));
  }
}
