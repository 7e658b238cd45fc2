package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.problem.EngineBugException;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored text of an object cannot be read, or it contradicts SQLite's PRAGMAs: a bug in this
 * engine.
 */
public final class SchemaMismatchException extends EngineBugException {
  private static final long serialVersionUID = 1L;

  private final transient StoredObject object;
  private final transient String difference;
  private final int offset;

  /** Without a place, which the reader of the object adds. */
  SchemaMismatchException(String type, String name, String difference) {
    this(new StoredObject(type, name, name, null), difference, 0, null);
  }

  private SchemaMismatchException(
      StoredObject object, String difference, int offset, @Nullable SourcePosition position) {
    super(
        "diff-engine misread the " + object.type() + " \"" + object.name() + "\"",
        position == null ? null : position.place(),
        difference,
        "the CREATE statement");
    this.object = object;
    this.difference = difference;
    this.offset = offset;
  }

  /** Returns the same with the object that was read and the offset in its text. */
  SchemaMismatchException in(StoredObject read, int at) {
    return new SchemaMismatchException(read, difference, at, DeclaredPlace.of(read, at, List.of()));
  }

  /** Returns the same with the place in the scripts that declare the object, if they do. */
  public SchemaMismatchException declaredIn(List<SqlScript> scripts) {
    return new SchemaMismatchException(
        object, difference, offset, DeclaredPlace.of(object, offset, scripts));
  }
}
