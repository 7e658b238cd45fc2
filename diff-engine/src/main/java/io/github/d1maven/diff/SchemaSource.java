package io.github.d1maven.diff;

import io.github.d1maven.diff.prisma.PrismaSchema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema comes from: the objects of a live database, then scripts that run over them.
 *
 * @param live rows of {@code sqlite_schema}; internal objects among them are ignored
 * @param scripts schema files or migrations, run in this order
 * @param existing whether the scripts describe a database that exists, in which Cloudflare's own
 *     tables are ignored instead of refused
 * @param datamodel the SQL of a whole Prisma schema if SQL files beside it declare tables or
 *     indexes of it, which the scripts then have only once; or null
 */
public record SchemaSource(
    List<StoredObject> live,
    List<SqlScript> scripts,
    boolean existing,
    @Nullable SqlScript datamodel) {
  public SchemaSource {
    live = List.copyOf(live);
    scripts = List.copyOf(scripts);
  }

  /**
   * Returns schema files, or the migrations of a folder. Files whose names end in {@code .prisma}
   * are one datamodel and become the SQL that creates it; a table that an SQL file declares as well
   * is the one of that file.
   *
   * @throws io.github.d1maven.diff.prisma.PrismaSchemaException if the datamodel has mistakes
   */
  public static SchemaSource of(List<SqlScript> scripts) {
    return of(scripts, false);
  }

  /**
   * Returns scripts that describe a database that exists, such as its dump; see {@link #of(List)}.
   */
  public static SchemaSource existing(List<SqlScript> scripts) {
    return of(scripts, true);
  }

  private static SchemaSource of(List<SqlScript> files, boolean existing) {
    PrismaSchema.Scripts scripts = PrismaSchema.replaceIn(files);
    return new SchemaSource(List.of(), scripts.all(), existing, scripts.datamodel());
  }

  /** Returns one script. */
  public static SchemaSource of(SqlScript script) {
    return of(List.of(script));
  }

  /** Returns the schema of a live database. */
  public static SchemaSource live(List<StoredObject> objects) {
    return new SchemaSource(objects, List.of(), false, null);
  }

  /** Returns a source with more scripts appended, such as pending migrations. */
  public SchemaSource then(List<SqlScript> more) {
    List<SqlScript> all = new ArrayList<>(scripts);
    all.addAll(more);
    return new SchemaSource(live, all, existing, datamodel);
  }
}
