package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.project.ProjectFiles;

/** A goal that needs the project's files and no database. */
abstract class OfflineMojo extends AbstractD1Mojo {

  /** Does the work of the goal. */
  protected abstract void run(ProjectFiles project);

  @Override
  protected final void open() {
    run(opener().files(databaseRequest()));
  }
}
