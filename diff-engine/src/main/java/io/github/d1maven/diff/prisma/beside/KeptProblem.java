package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import org.jspecify.annotations.Nullable;

/** The errors for what no file declares and what does not fit what the files declare. */
final class KeptProblem {
  private static final Remedy DROP =
      new Remedy.Option(
          "to drop all that Prisma cannot declare and no file declares, add",
          "prisma.dropUndeclared",
          "true");

  private KeptProblem() {}

  /**
   * Returns the error for a part of a table.
   *
   * @param cause why it cannot be kept
   */
  static PlanRefusedException ofTable(
      String part, Table table, String cause, @Nullable Place place) {
    String one = part.replaceAll("\\s+", " ");
    return new PlanRefusedException(
        Problem.of("cannot keep " + one + " of table \"" + table.name() + "\"")
            .at(place)
            .because(cause + "\nthe database has it, and Prisma cannot declare it")
            .help(
                "declare the table with what it should have in an SQL file beside the Prisma"
                    + " schema\n"
                    + table.sql()
                    + ";")
            .help(DROP));
  }

  /**
   * Returns the error for a whole object.
   *
   * @param cause why it cannot be kept
   */
  static PlanRefusedException of(SchemaObject object, String cause, @Nullable Place place) {
    String kind = object.kind().substring(object.kind().lastIndexOf(' ') + 1);
    return new PlanRefusedException(
        Problem.of("cannot keep " + object.kind() + " \"" + object.name() + "\"")
            .at(place)
            .because(cause + "\nthe database has it, and no file declares it")
            .help(
                "declare it as it should be in an SQL file beside the Prisma schema\n"
                    + object.sql()
                    + ";")
            .help(
                "if it is no longer needed, first drop it in a migration of its own\nDROP "
                    + kind.toUpperCase(java.util.Locale.ROOT)
                    + " "
                    + object.name().quoted()
                    + ";")
            .help(DROP));
  }
}
