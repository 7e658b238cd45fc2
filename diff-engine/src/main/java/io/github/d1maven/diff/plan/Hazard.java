package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan can damage.
 *
 * @param table the affected table
 * @param object the affected column, constraint or index of the table, or null for the whole table
 * @param message one sentence without a full stop
 * @param cause why the plan does it, one sentence without a full stop; null if the message is
 *     sufficient
 * @param likelyRename the rename to specify if it was one, such as {@code users.email=mail}, or
 *     null
 * @param renameComment the comment in the schema that gives the same rename, behind the place where
 *     it belongs, or null
 * @param place where the declared schema causes it, or null if that is not one place or not known
 * @param forbidsRows whether the migration fails if the table has any row
 */
public record Hazard(
    HazardKind kind,
    Identifier table,
    @Nullable Identifier object,
    String message,
    @Nullable String cause,
    @Nullable String likelyRename,
    @Nullable String renameComment,
    @Nullable Place place,
    boolean forbidsRows) {

  /** Creates a hazard without a cause that does not look like a rename. */
  public Hazard(HazardKind kind, Identifier table, @Nullable Identifier object, String message) {
    this(kind, table, object, message, null, null, null, null, false);
  }

  /** Creates a hazard whose place is not known. */
  public Hazard(
      HazardKind kind,
      Identifier table,
      @Nullable Identifier object,
      String message,
      @Nullable String cause,
      @Nullable String likelyRename) {
    this(kind, table, object, message, cause, likelyRename, null, null, false);
  }

  /** Returns the same hazard with a comment that gives the rename. */
  public Hazard withRenameComment(String comment) {
    return new Hazard(
        kind, table, object, message, cause, likelyRename, comment, place, forbidsRows);
  }

  /** Returns the text that allows exactly this: {@code D1-102:users.email}. */
  public String token() {
    return kind.code() + ":" + table + (object == null ? "" : "." + object);
  }

  /**
   * Returns what to type to allow it: the token, or the code alone if the token has a comma and so
   * cannot be given in a list.
   */
  public String allowing() {
    return token().contains(",") ? kind.code() : token();
  }

  @Override
  public String toString() {
    return kind.code() + " " + message;
  }
}
