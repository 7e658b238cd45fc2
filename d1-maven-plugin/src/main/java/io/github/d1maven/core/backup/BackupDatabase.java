package io.github.d1maven.core.backup;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.ChangedMeanwhileException;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.dump.DumpDraft;
import io.github.d1maven.core.dump.DumpHeader;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.dump.DumpSummary;
import io.github.d1maven.core.dump.DumpWriter;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.SqlFile;
import io.github.d1maven.diff.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** {@code d1:backup}: writes a database to a file. */
public final class BackupDatabase {

  private static final int BUFFER = 1 << 16;

  /**
   * What to write.
   *
   * @param file the absolute path of a file that does not exist yet; compressed if its name ends in
   *     {@code .gz}
   * @param scope what of the database
   * @param time the current time, for the header
   * @param attempts how often to read a database that is written meanwhile, at least once
   */
  public record Request(Path file, DumpScope scope, Instant time, int attempts) {}

  /** Is notified of how far it is. */
  public interface Progress extends DumpWriter.Progress {

    /** The database was written meanwhile, so it is read once more. */
    void repeated(String reason);
  }

  /**
   * What was written.
   *
   * @param file the file as messages show it
   * @param bytes its size
   * @param header its header
   * @param summary what it contains
   */
  public record Result(String file, long bytes, DumpHeader header, DumpSummary summary) {}

  private final Project project;
  private final Request request;
  private final Progress progress;

  private BackupDatabase(Project project, Request request, Progress progress) {
    this.project = project;
    this.request = request;
    this.progress = progress;
  }

  /**
   * Writes the file, whole or not at all. Memory does not depend on the size of the database.
   *
   * @return what was written
   * @throws io.github.d1maven.core.dump.DumpException if it cannot be written like that
   * @throws ChangedMeanwhileException if the database was written during each attempt
   * @throws io.github.d1maven.core.database.DatabaseException if it cannot be read
   */
  public static Result run(Project project, Request request, Progress progress) {
    return new BackupDatabase(project, request, progress).run();
  }

  private Result run() {
    Path file = request.file();
    BackupPath.createFolder(project.files().basedir(), file);
    Path body = file.resolveSibling(file.getFileName() + ".rows.part");
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        DumpSummary summary = read(body);
        DatabaseIdentity database = project.database().identity();
        requireContent(summary, database);
        var header =
            new DumpHeader(database.summary(), database.location(), request.time(), summary);
        write(header, body, draft);
        Files.move(draft, file);
        return new Result(project.files().name(file), Files.size(file), header, summary);
      } finally {
        Files.deleteIfExists(body);
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody wants a backup of nothing, but of another database. */
  private static void requireContent(DumpSummary summary, DatabaseIdentity database) {
    if (summary.objects().isEmpty()) {
      throw new ConfigurationException(
          Problem.of("there is nothing to back up in the " + database)
              .because(
                  summary.leftOut().isEmpty()
                      ? "it has no tables"
                      : "left out are " + String.join(", ", summary.leftOut()))
              .leaving("no backup was written")
              .help("check which database is meant"));
    }
  }

  private DumpSummary read(Path body) throws IOException {
    for (int attempt = 1; true; attempt++) {
      try {
        return readOnce(body);
      } catch (ChangedMeanwhileException e) {
        if (attempt >= request.attempts()) {
          throw e;
        }
        progress.repeated(e.problem().fact());
      }
    }
  }

  private DumpSummary readOnce(Path body) throws IOException {
    Database database = project.database();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body), BUFFER)) {
      return database.dump(
          state -> DumpWriter.write(state, request.scope(), DumpDraft.statements(out), progress));
    }
  }

  private static void write(DumpHeader header, Path body, Path draft) throws IOException {
    try (InputStream in = Files.newInputStream(body);
        OutputStream file = Files.newOutputStream(draft);
        OutputStream out = isCompressed(draft) ? new GZIPOutputStream(file, BUFFER) : file) {
      DumpDraft.write(header, in, out);
    }
  }

  private static boolean isCompressed(Path draft) {
    String name = draft.toString();
    return SqlFile.isCompressed(Path.of(name.substring(0, name.length() - ".part".length())));
  }
}
