package io.github.d1maven.diff.prisma;

import io.github.d1maven.diff.prisma.beside.DeclaredAgain;
import io.github.d1maven.diff.prisma.check.DatamodelCheck;
import io.github.d1maven.diff.prisma.datamodel.Datamodel;
import io.github.d1maven.diff.prisma.ddl.DatamodelSql;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prisma schema files, which declare the same tables as the SQL that Prisma makes of them. */
public final class PrismaSchema {
  private static final String EXTENSION = ".prisma";

  /** The files of Prisma 8: what people write, and what its command makes of it. */
  private static final Set<String> CONTRACTS =
      Set.of("contract.prisma", "contract.ts", "contract.json");

  private PrismaSchema() {}

  /** Returns whether a file of that name is a Prisma schema. */
  public static boolean isPrisma(String name) {
    return name.endsWith(EXTENSION);
  }

  /**
   * The scripts of a schema.
   *
   * @param all SQL scripts in the order in which they run
   * @param datamodel the SQL of the whole datamodel if SQL files declare some of it again; or null
   */
  public record Scripts(List<SqlScript> all, @Nullable SqlScript datamodel) {
    /** Copies the list. */
    public Scripts {
      all = List.copyOf(all);
    }
  }

  /**
   * Returns scripts with the SQL of a datamodel before the others. Tables and indexes that an SQL
   * file creates as well are left out of it.
   *
   * @param files SQL files, and the files of at most one datamodel
   * @throws PrismaSchemaException with all mistakes that were found in the datamodel, or if a file
   *     is a contract of Prisma 8
   */
  public static Scripts replaceIn(List<SqlScript> files) {
    files.forEach(PrismaSchema::refuseContract);
    List<SqlScript> datamodel = files.stream().filter(PrismaSchema::isDatamodel).toList();
    if (datamodel.isEmpty()) {
      return new Scripts(files, null);
    }
    List<SqlScript> others = files.stream().filter(file -> !isDatamodel(file)).toList();
    SqlScript sql = toSql(datamodel);
    DeclaredAgain again = DeclaredAgain.in(sql, others);
    return new Scripts(again.scripts(), again.isEmpty() ? null : sql);
  }

  private static boolean isDatamodel(SqlScript file) {
    return file.origins() == null && isPrisma(file.name());
  }

  /**
   * Returns the SQL that creates the tables and indexes of a datamodel. Positions in it refer to
   * the files.
   *
   * @param files the files of one datamodel, at least one
   * @throws PrismaSchemaException with all mistakes that were found
   */
  public static SqlScript toSql(List<SqlScript> files) {
    files.forEach(PrismaSchema::refuseContract);
    Findings findings = new Findings(files);
    Datamodel datamodel = DatamodelCheck.read(files, findings);
    if (!findings.isEmpty()) {
      throw new PrismaSchemaException(findings.problems());
    }
    return DatamodelSql.of(datamodel, files.get(0));
  }

  private static void refuseContract(SqlScript file) {
    String name = file.name();
    if (CONTRACTS.contains(name.substring(name.lastIndexOf('/') + 1))) {
      throw new PrismaSchemaException(
          List.of(
              Problem.of("contracts of Prisma 8 cannot be read")
                  .at(Place.of(name))
                  .because("their format is another one than that of schema.prisma")
                  .help("declare the schema in a schema.prisma of Prisma 5 to 7, or in SQL")));
    }
  }
}
