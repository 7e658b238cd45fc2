package io.github.d1maven.maven.report;

import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.state.PrismaHistory;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats what Prisma has recorded in a database. */
public final class PrismaText {

  private static final String TITLE = "recorded by Prisma";

  private PrismaText() {}

  /** Returns the lines of a table; none if Prisma has recorded nothing. */
  public static List<String> table(PrismaHistory history) {
    List<String> lines = new ArrayList<>();
    if (!history.entries().isEmpty()) {
      int width =
          history.entries().stream()
              .mapToInt(entry -> entry.migration().name().length())
              .reduce(TITLE.length(), Math::max);
      String format = "%-" + width + "s  %-11s  %s";
      lines.add(format.formatted(TITLE, "state", "finished at (UTC)"));
      history.entries().forEach(entry -> lines.add(line(format, entry.migration())));
    }
    return lines;
  }

  private static String line(String format, PrismaMigration migration) {
    @Nullable String finished = migration.finishedAt();
    String state =
        migration.rolledBackAt() != null ? "rolled back" : finished == null ? "failed" : "applied";
    return format.formatted(migration.name(), state, finished == null ? "-" : finished);
  }

  /** Returns warnings, one line each. */
  public static List<String> warnings(MigrationStatus.Result status, DatabaseIdentity database) {
    List<String> warnings = new ArrayList<>();
    List<String> edited = status.prisma().edited().stream().map(MigrationFile::name).toList();
    if (!edited.isEmpty()) {
      warnings.add("edited since Prisma applied them: " + Phrases.some(edited, ", "));
    }
    if (!status.appliedByPrisma().isEmpty()) {
      warnings.add(
          "applied by Prisma, but not recorded as applied: "
              + Phrases.some(status.appliedByPrisma(), ", ")
              + "; record them with "
              + new MavenVoice()
                  .command(
                      database.run(
                          "",
                          "create",
                          new Remedy.Option("name", "adopt_changes"),
                          new Remedy.Option("adopt", "true"))));
    }
    status
        .missingPattern()
        .ifPresent(
            pattern ->
                warnings.add(
                    "wrangler finds these migrations only with \"migrations_pattern\": \""
                        + pattern
                        + "\""));
    return warnings;
  }

  /** Returns that a migration was recorded without running it. */
  public static String recorded(String migration) {
    return "recorded " + migration + " as applied, as Prisma has applied it";
  }

  /** Returns that Prisma's table was dropped, if it recorded migrations. */
  public static List<String> dropped(int recorded) {
    return recorded == 0
        ? List.of()
        : List.of(
            "dropped %s too, which recorded %s"
                .formatted(PrismaMigration.TABLE, Phrases.count(recorded, "migration")));
  }
}
