package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.config.SchemaFiles;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameter of the goals that read the declared schema. */
public abstract class SchemaParameters extends AbstractD1Mojo {

  /**
   * The declared schema: an SQL file, a Prisma schema, a folder of such files, or several of them
   * separated by commas, relative to the project's directory; by default {@code
   * src/main/d1/schema.sql} or the folder {@code src/main/d1/schema}, or the schema that Prisma
   * finds, such as {@code prisma/schema.prisma}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.schema")
  private @Nullable String schema;

  @Override
  protected final @Nullable String source() {
    return schema;
  }

  /** Returns the files of the declared schema; logs what the user should know about the choice. */
  protected final List<Path> schemaFiles() {
    SchemaFiles found = SchemaFiles.find(basedir(), schema);
    found.notices().forEach(getLog()::info);
    return found.files();
  }
}
