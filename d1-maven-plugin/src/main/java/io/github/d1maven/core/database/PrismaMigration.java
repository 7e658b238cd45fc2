package io.github.d1maven.core.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A migration that {@code prisma migrate} has recorded in a database.
 *
 * @param name the name of its folder
 * @param checksum the SHA-256 of its file in hexadecimal digits
 * @param finishedAt when it was applied, {@code YYYY-MM-DD HH:MM:SS} in UTC; null if it failed
 * @param rolledBackAt when it was marked as rolled back, in the same form; null if it was not
 */
public record PrismaMigration(
    String name, String checksum, @Nullable String finishedAt, @Nullable String rolledBackAt) {

  /** The table in which Prisma records its migrations. */
  public static final String TABLE = "_prisma_migrations";

  /** The query for all recorded migrations in the order of their start, for {@link #of}. */
  public static final String SELECT =
      "SELECT CAST(migration_name AS TEXT), CAST(checksum AS TEXT), CAST(finished_at AS TEXT),"
          + " CAST(rolled_back_at AS TEXT) FROM \""
          + TABLE
          + "\" ORDER BY started_at, migration_name";

  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,15}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Reads a row of {@link #SELECT}. */
  public static PrismaMigration of(List<@Nullable String> row) {
    return new PrismaMigration(
        Objects.requireNonNullElse(row.get(0), ""),
        Objects.requireNonNullElse(row.get(1), ""),
        time(row.get(2)),
        time(row.get(3)));
  }

  /** Returns whether its changes are in the database. */
  public boolean isApplied() {
    return finishedAt != null && rolledBackAt == null;
  }

  /** Prisma stores milliseconds since 1970 or, in later versions, text with a time zone. */
  private static @Nullable String time(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    if (MILLISECONDS.matcher(stored).matches()) {
      return TIME.format(Instant.ofEpochMilli(Long.parseLong(stored)));
    }
    try {
      return TIME.format(OffsetDateTime.parse(stored));
    } catch (DateTimeParseException e) {
      return stored;
    }
  }
}
