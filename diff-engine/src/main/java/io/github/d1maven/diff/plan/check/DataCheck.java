package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of a change on the existing rows.
 *
 * @param kind the kind of its hazard
 * @param object the column, constraint or index of the table, or null
 * @param sentence the violation, as shown to the user
 * @param violations the rows that violate it, or null if only SQLite can find out while it copies
 * @param atEnd whether it must hold at the end of the migration, where {@link
 *     io.github.d1maven.diff.plan.emit.Guards} check it, rather than before it changes anything
 * @param forbidsRows whether any row of the table violates it
 */
@Internal
public record DataCheck(
    HazardKind kind,
    Identifier table,
    @Nullable Identifier object,
    String sentence,
    @Nullable Violations violations,
    boolean atEnd,
    boolean forbidsRows) {

  DataCheck(
      HazardKind kind,
      Identifier table,
      @Nullable Identifier object,
      String sentence,
      @Nullable Violations violations) {
    this(kind, table, object, sentence, violations, false, false);
  }

  /** Returns the requirement, to be met by SQLite while it copies. */
  public DataCheck withoutQuery() {
    return new DataCheck(kind, table, object, sentence, null, atEnd, forbidsRows);
  }

  /**
   * Returns a scalar SQL expression over the tables before the change that is 0 if the requirement
   * is met; null if it cannot be checked before the change.
   */
  public @Nullable String guard() {
    return violations == null || atEnd ? null : violations.count();
  }

  public Hazard hazard() {
    String message = "the migration fails if " + sentence;
    return new Hazard(kind, table, object, message, null, null, null, null, forbidsRows);
  }
}
