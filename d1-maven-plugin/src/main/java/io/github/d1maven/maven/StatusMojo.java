package io.github.d1maven.maven;

import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.maven.parameter.AbstractD1Mojo;
import io.github.d1maven.maven.report.PrismaText;
import io.github.d1maven.maven.report.StatusText;
import io.github.d1maven.maven.report.file.ResultJson;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the migrations: applied, pending, or unknown, which means recorded in the database but
 * missing from the folder.
 *
 * @since 0.1.0
 */
@Mojo(name = "status", threadSafe = true)
public final class StatusMojo extends AbstractD1Mojo {

  @Override
  protected void run(Project project) {
    MigrationStatus.Result status = MigrationStatus.run(project);
    ResultJson.add(result(), status);
    StatusText.table(status).forEach(getLog()::info);
    PrismaText.table(status.prisma()).forEach(getLog()::info);
    StatusText.warnings(status).forEach(getLog()::warn);
    PrismaText.warnings(status, project.database().identity()).forEach(getLog()::warn);
  }
}
