package io.github.d1maven.maven;

import io.github.d1maven.core.apply.ShowHistory;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.HistoryText;
import io.github.d1maven.maven.report.file.ResultJson;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists what was done to the database: migrations, seeds, resets and restores, with their time,
 * duration, rows written, and who ran them. Migrations that another tool applied are marked.
 *
 * @since 0.1.0
 */
@Mojo(name = "history", threadSafe = true)
public final class HistoryMojo extends AbstractD1Mojo {

  @Override
  protected void run(Project project) {
    List<ShowHistory.Entry> entries = ShowHistory.run(project);
    ResultJson.add(result(), entries);
    HistoryText.table(entries).forEach(getLog()::info);
  }
}
