package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.ForbiddenRows;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.cli.Arguments.UsageException;
import io.github.d1maven.diff.fix.FixedMigration;
import io.github.d1maven.diff.fix.MigrationFix;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.KeptObject;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.ProblemText;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.trial.MigrationStep;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads two schemas and prints the plan from one to the other. */
final class DiffCommand {
  /** The schemas are the same. */
  static final int NO_DIFFERENCE = 0;

  /** Refused or failed: nothing is on standard output. */
  static final int REFUSED = 1;

  /** The plan is on standard output. */
  static final int PLANNED = 2;

  private static final String HELP =
      """
      usage: java -jar d1-diff.jar FROM TO [options]

        FROM, TO           a schema: an SQL file, a schema.prisma, a folder of such files, or
                           several of them separated by commas; the *.sql files of a folder run
                           in name order
        --allow            allow changes that are refused otherwise: hazard codes such as D1-102 or
                           D1-102:users.email, or all (except D1-104, a schema that breaks)
        --rename           renamed tables and columns: old_table=new_table or
                           table.old_column=new_column, separated by commas; or use a comment
                           in TO next to the column or table: -- d1:renamed from old_name
        --rows             number of rows in each table, table=number,...; used to choose the
                           cheaper way to rebuild
        --no-guards        omit the checks from the migration
        --drop-undeclared  with a schema.prisma as TO: drop what Prisma cannot declare and no SQL
                           file declares, such as views and CHECKs, instead of keeping it
        --fix MIGRATION    rewrite a migration that loses rows; FROM is the schema before it, and
                           there is no TO
        --help             show this text

      Prints the SQL that changes the schema of a Cloudflare D1 database from FROM to TO.
      exit status: 0 no difference, nothing is printed; 2 the plan is on standard output;
                   1 refused or failed, the reason is on standard error
      """;

  private final PrintStream out;
  private final PrintStream err;

  DiffCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String... args) {
    if (List.of(args).contains("--help")) {
      out.print(HELP);
      return NO_DIFFERENCE;
    }
    try {
      Arguments arguments = Arguments.parse(args);
      return arguments.fix() ? fix(arguments) : diff(arguments);
    } catch (UsageException e) {
      err.print(text(e) + "\n\n" + HELP);
    } catch (ProblemException e) {
      err.println(text(e));
    }
    return REFUSED;
  }

  private static String text(ProblemException e) {
    return ProblemText.of(e.problem(), new CommandVoice());
  }

  /** Prints a migration that does the same without losing rows. */
  private int fix(Arguments arguments) {
    Schema from = new DiffEngine().read(SchemaSource.existing(SchemaFiles.read(arguments.from())));
    SqlScript migration = SchemaFiles.read(arguments.to()).get(0);
    SqlScript ledger = new SqlScript("d1_migrations", "");
    Set<Identifier> ignored = Set.of(new Identifier("d1_migrations"));
    Schema after = MigrationStep.after(from, ledger, migration, ignored);
    PlanOptions options =
        PlanOptions.DEFAULT.withRows(arguments.rows()).withGuards(arguments.guards());
    Optional<FixedMigration> fixed =
        new MigrationFix(new MigrationStep(migration, from, after), ledger, ignored).fix(options);
    fixed.ifPresent(
        result -> {
          out.print(result.text());
          result.losses().forEach(loss -> err.println("lost before: " + loss.describe()));
        });
    return fixed.isPresent() ? PLANNED : NO_DIFFERENCE;
  }

  private int diff(Arguments arguments) {
    DiffEngine engine = new DiffEngine();
    Schema from = engine.read(SchemaSource.existing(SchemaFiles.read(arguments.from())));
    SchemaSource declared = SchemaSource.of(SchemaFiles.read(arguments.to()));
    Schema to = engine.read(declared);
    List<Rename> renames = new ArrayList<>(arguments.renames());
    renames.addAll(engine.renameHints(declared));
    AllowedHazards allowed = arguments.allow();
    PlanOptions options =
        PlanOptions.DEFAULT
            .withAccepted(allowed::allows)
            .withRenames(renames)
            .withRows(arguments.rows())
            .withGuards(arguments.guards())
            .withScripts(declared.scripts())
            .withDropUndeclared(arguments.dropUndeclared());
    Plan plan = engine.plan(from, to, options);
    allowed.require(plan);
    new ForbiddenRows(to, allowed, declared.scripts()).refuse(plan.hazards(), arguments.rows(), "");
    out.print(plan.toSql());
    plan.hazards().stream()
        .filter(hazard -> hazard.kind() == HazardKind.BROKEN_BEFORE)
        .forEach(hazard -> err.println("warning: " + hazard));
    if (!plan.kept().isEmpty()) {
      err.println("note: " + KeptObject.note(plan.kept()));
    }
    return plan.isEmpty() ? NO_DIFFERENCE : PLANNED;
  }
}
