package io.github.d1maven.core.database;

import io.github.d1maven.diff.problem.Remedy;
import java.util.ArrayList;
import java.util.List;

/**
 * What to call a database when talking to its user.
 *
 * @param target which of the databases of the binding it is
 * @param name its name, or its binding if it has none
 * @param location where it is: a path or an identifier
 * @param options the options that were given to find it; empty if it is found without
 */
public record DatabaseIdentity(
    Target target, String name, String location, List<Remedy.Option> options) {

  /** Copies the list. */
  public DatabaseIdentity {
    options = List.copyOf(options);
  }

  /** Describes a database for which saying the target is enough. */
  public DatabaseIdentity(Target target, String name, String location) {
    this(target, name, location, List.of());
  }

  /**
   * Returns the command that runs a goal on this very database.
   *
   * @param purpose what that is for; empty if that is plain
   * @param more options of the goal
   */
  public Remedy.Run run(String purpose, String goal, Remedy.Option... more) {
    List<Remedy.Option> all = new ArrayList<>();
    if (target != Target.LOCAL) {
      all.add(new Remedy.Option("target", target.toString()));
    }
    all.addAll(options);
    all.addAll(List.of(more));
    return new Remedy.Run(purpose, goal, all);
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
