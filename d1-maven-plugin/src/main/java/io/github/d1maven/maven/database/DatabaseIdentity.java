package io.github.d1maven.maven.database;

/**
 * What to call a database when talking to its user.
 *
 * @param target which of the databases of the binding it is
 * @param name its name, or its binding if it has none
 * @param location where it is: a path or an identifier
 */
public record DatabaseIdentity(Target target, String name, String location) {

  /** Returns all of it, for example {@code local database shop-db (.wrangler/…/f0.sqlite)}. */
  @Override
  public String toString() {
    return summary() + " (" + location + ")";
  }

  /** Returns target and name, for example {@code local database shop-db}. */
  public String summary() {
    return target + " database " + name;
  }
}
