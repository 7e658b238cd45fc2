package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the database has, that a Prisma schema cannot declare and that no SQL file
 * declares: a plan keeps it.
 *
 * @param kind {@code table}, {@code index}, {@code view}, {@code trigger} or {@code virtual table}
 * @param name its name
 * @param parts of a table what is kept, such as {@code CHECK (age > 0)} or {@code STRICT}; empty
 *     for other objects, which are kept as a whole
 * @param sql the statement that declares it in an SQL file, without a semicolon
 */
public record KeptObject(String kind, Identifier name, List<String> parts, String sql) {
  public KeptObject {
    parts = List.copyOf(parts);
  }

  /** Returns what is kept, such as {@code view "v"} or {@code STRICT of table "users"}. */
  public String subject() {
    String object = kind + " " + name.quoted();
    return parts.isEmpty() ? object : Phrases.all(parts) + " of " + object;
  }

  /**
   * Returns one note for a reader about all that a plan keeps, with the text that declares it;
   * several lines without a line end after the last one.
   *
   * @param kept at least one
   */
  public static String note(List<KeptObject> kept) {
    String subjects =
        kept.stream().map(object -> "  " + object.subject()).collect(Collectors.joining("\n"));
    return "kept although no file declares it, because Prisma cannot:\n"
        + subjects
        + "\nTo declare it, put this into an SQL file beside the Prisma schema:\n"
        + sql(kept);
  }

  /** Returns the text of an SQL file that declares all of it. */
  public static String sql(List<KeptObject> kept) {
    return kept.stream().map(object -> object.sql() + ";").collect(Collectors.joining("\n"));
  }
}
