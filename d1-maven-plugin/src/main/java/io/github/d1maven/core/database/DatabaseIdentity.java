package io.github.d1maven.core.database;

/**
 * What to call a database when talking to its user.
 *
 * @param target which of the databases of the binding it is
 * @param name its name, or its binding if it has none
 * @param location where it is: a path or an identifier
 * @param options what was said on the command line to mean it, a blank before each option; empty if
 *     it is found without
 */
public record DatabaseIdentity(Target target, String name, String location, String options) {

  /** Describes a database for which saying the target is enough. */
  public DatabaseIdentity(Target target, String name, String location) {
    this(target, name, location, "");
  }

  /**
   * Returns the command that runs a goal on this very database, for example {@code mvn d1:apply}.
   */
  public String command(String goal) {
    return "mvn d1:" + goal + (target == Target.LOCAL ? "" : " -Dtarget=" + target) + options;
  }

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
