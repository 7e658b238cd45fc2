package io.github.d1maven.core.command;

import io.github.d1maven.core.database.DatabaseIdentity;
import org.jspecify.annotations.Nullable;

/** Something would delete data at Cloudflare, and the user has not confirmed it. */
public final class UnconfirmedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient DatabaseIdentity database;
  private final String effect;
  private final @Nullable String typed;

  UnconfirmedException(DatabaseIdentity database, String effect, @Nullable String typed) {
    super("this " + effect + " and is not confirmed: " + database.summary());
    this.database = database;
    this.effect = effect;
    this.typed = typed;
  }

  /** Returns whose data. */
  public DatabaseIdentity database() {
    return database;
  }

  /** Returns what would happen, as in "this …". */
  public String effect() {
    return effect;
  }

  /** Returns the other name that was typed, or null if none was. */
  public @Nullable String typed() {
    return typed;
  }
}
