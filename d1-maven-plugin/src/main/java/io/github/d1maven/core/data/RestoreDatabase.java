package io.github.d1maven.core.data;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.TimeTravel;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.UnconfirmedException;
import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code d1:restore}: restores a remote database to an earlier state. */
public final class RestoreDatabase {

  private static final DateTimeFormatter LEDGER_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /**
   * The target state; exactly one of the two is given.
   *
   * @param bookmark its bookmark, or null
   * @param moment its time, or null
   */
  public record Request(@Nullable String bookmark, @Nullable Instant moment) {

    /**
     * Reads what a user typed.
     *
     * @param bookmark a bookmark, or null
     * @param timestamp a time with date and zone, such as {@code 2026-11-22T14:00:00Z}, or null
     * @throws ConfigurationException unless exactly one is given, or if the time is malformed
     */
    public static Request of(@Nullable String bookmark, @Nullable String timestamp) {
      requireOne(bookmark, timestamp, null);
      return new Request(bookmark, timestamp == null ? null : moment(timestamp));
    }

    /**
     * Checks that one target state is given.
     *
     * @param bookmark a bookmark, or null
     * @param timestamp a time, or null
     * @param file a backup, or null
     * @throws ConfigurationException unless exactly one is given
     */
    public static void requireOne(
        @Nullable String bookmark, @Nullable String timestamp, @Nullable String file) {
      List<String> given = new ArrayList<>();
      add(given, bookmark, "a bookmark");
      add(given, timestamp, "a time");
      add(given, file, "a file");
      if (given.size() != 1) {
        throw new ConfigurationException(
            Problem.of(
                    given.isEmpty()
                        ? "no target state was given"
                        : "several target states were given")
                .because(
                    given.isEmpty()
                        ? "neither a bookmark, a time nor a file was given"
                        : "given were " + String.join(" and ", given))
                .leaving("nothing was changed")
                .help(new Remedy.Option("give a bookmark", "bookmark", "<bookmark>"))
                .help(new Remedy.Option("or a time", "timestamp", "2026-11-22T14:00:00Z"))
                .help(new Remedy.Option("or a backup", "file", "<file>")));
      }
    }

    private static void add(List<String> given, @Nullable String value, String name) {
      if (value != null) {
        given.add(name);
      }
    }

    private static Instant moment(String text) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException e) {
        throw new ConfigurationException(
            Problem.of("\"" + text + "\" is not a time")
                .because("it must have a date, a time and a time zone")
                .help(new Remedy.Option("for example", "timestamp", "2026-11-22T15:00:00+01:00")));
      }
    }
  }

  /**
   * What a restore would undo.
   *
   * @param bookmark the target state
   * @param moment the time of the target state, to the second; empty if it is unknown
   * @param lost the recorded migrations that were applied since, or in the same second
   */
  public record Loss(String bookmark, Optional<Instant> moment, List<AppliedMigration> lost) {

    /** Copies the list. */
    public Loss {
      lost = List.copyOf(lost);
    }
  }

  private final Database database;
  private final TimeTravel time;

  private RestoreDatabase(Database database, TimeTravel time) {
    this.database = database;
    this.time = time;
  }

  /**
   * Creates the command.
   *
   * @throws ConfigurationException if the database keeps no earlier states, as is the case for
   *     local ones
   */
  public static RestoreDatabase of(Project project) {
    if (project.database() instanceof TimeTravel time) {
      return new RestoreDatabase(project.database(), time);
    }
    throw new ConfigurationException(
        Problem.of("the " + project.database().identity().summary() + " keeps no earlier states")
            .because("Time Travel is available only for databases at Cloudflare")
            .help(
                new Remedy.Option("to restore the database at Cloudflare, add", "target", "remote"))
            .help(new Remedy.Option("to restore a backup, add", "file", "<file>"))
            .help(
                project
                    .database()
                    .identity()
                    .run("to rebuild the local database from its migrations", "reset")));
  }

  /**
   * Finds out what would be lost. Changes nothing.
   *
   * @param request the target state
   * @param now the current time
   * @throws ConfigurationException if there is no state for it
   */
  public Loss findLoss(Request request, Instant now) {
    if (request.moment() != null && request.moment().isAfter(now)) {
      throw new ConfigurationException(
          Problem.of(request.moment() + " is in the future")
              .because("the current time is " + now.truncatedTo(ChronoUnit.SECONDS))
              .help("give an earlier time"));
    }
    Optional<Instant> moment =
        request.bookmark() == null
            ? Optional.ofNullable(request.moment())
            : new BookmarkTime(time).find(request.bookmark(), now);
    String bookmark =
        request.bookmark() == null
            ? moment.flatMap(time::bookmarkAt).orElseThrow(() -> tooOld(request))
            : request.bookmark();
    List<AppliedMigration> lost =
        database.applied().stream()
            .filter(migration -> moment.isEmpty() || !isBefore(migration, moment.get()))
            .toList();
    return new Loss(bookmark, moment, lost);
  }

  private static boolean isBefore(AppliedMigration migration, Instant moment) {
    String second = LEDGER_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    return migration.appliedAt().compareTo(second) < 0;
  }

  private static ConfigurationException tooOld(Request request) {
    return new ConfigurationException(
        Problem.of("there is no state for " + request.moment())
            .because(
                "D1 keeps states for "
                    + D1Limits.TIME_TRAVEL_DAYS
                    + " days, "
                    + D1Limits.FREE_TIME_TRAVEL_DAYS
                    + " on the free plan, and none from before the database was created")
            .help("give a later time"));
  }

  /**
   * Restores the database.
   *
   * @param loss the target state, from {@link #findLoss}
   * @param confirmation the user's confirmation of the loss
   * @return the bookmark that undoes it
   * @throws UnconfirmedException if it is not confirmed; nothing was changed
   */
  public String restore(Loss loss, Confirmation confirmation) {
    confirmation.require(database.identity(), "undoes all changes made since then");
    return time.restore(loss.bookmark());
  }
}
