package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a plan depends on besides the two schemas.
 *
 * @param rows how many rows the tables of the live database hold
 * @param guards whether the migration checks itself while it runs
 * @param accepted the hazards that the user allows; there are no checks for them
 * @param renames the renames given by the user
 * @param side the name of the schema that the plan produces, such as "the declared schema"
 * @param scripts the scripts of that schema, in which findings are located; may be empty
 * @param dropUndeclared whether what Prisma cannot declare is dropped if no file declares it and no
 *     {@code view} block names it; kept otherwise, if the schema comes from a Prisma schema
 */
public record PlanOptions(
    RowCounts rows,
    boolean guards,
    Predicate<Hazard> accepted,
    List<Rename> renames,
    String side,
    List<SqlScript> scripts,
    boolean dropUndeclared) {
  /** Unknown rows, with guards. */
  public static final PlanOptions DEFAULT =
      new PlanOptions(
          RowCounts.UNKNOWN,
          true,
          hazard -> false,
          List.of(),
          "the declared schema",
          List.of(),
          false);

  public PlanOptions {
    renames = List.copyOf(renames);
    scripts = List.copyOf(scripts);
  }

  /** Returns a copy with these row counts. */
  public PlanOptions withRows(RowCounts counts) {
    return new PlanOptions(counts, guards, accepted, renames, side, scripts, dropUndeclared);
  }

  /** Returns a copy with or without guards. */
  public PlanOptions withGuards(boolean wanted) {
    return new PlanOptions(rows, wanted, accepted, renames, side, scripts, dropUndeclared);
  }

  /** Returns a copy that allows these hazards. */
  public PlanOptions withAccepted(Predicate<Hazard> hazards) {
    return new PlanOptions(rows, guards, hazards, renames, side, scripts, dropUndeclared);
  }

  /** Returns a copy with renames. */
  public PlanOptions withRenames(List<Rename> given) {
    return new PlanOptions(rows, guards, accepted, given, side, scripts, dropUndeclared);
  }

  /** Returns a copy with another name for the target schema. */
  public PlanOptions withSide(String name) {
    return new PlanOptions(rows, guards, accepted, renames, name, scripts, dropUndeclared);
  }

  /** Returns a copy that locates findings in the scripts of the target schema. */
  public PlanOptions withScripts(List<SqlScript> declared) {
    return new PlanOptions(rows, guards, accepted, renames, side, declared, dropUndeclared);
  }

  /** Returns a copy that drops or keeps what Prisma cannot declare and no file declares. */
  public PlanOptions withDropUndeclared(boolean wanted) {
    return new PlanOptions(rows, guards, accepted, renames, side, scripts, wanted);
  }
}
