package io.github.d1maven.core.database;

import io.github.d1maven.diff.problem.Remedy;
import java.util.ArrayList;
import java.util.List;

/**
 * Identifies a database in messages.
 *
 * @param target which database of its binding it is
 * @param name its name, or its binding if it has none
 * @param location where it is: a path or an identifier
 * @param options the options that the user gave to select it; empty if none are needed
 */
public record DatabaseIdentity(
    Target target, String name, String location, List<Remedy.Option> options) {

  /** Copies the list. */
  public DatabaseIdentity {
    options = List.copyOf(options);
  }

  /** Describes a database that the target alone selects. */
  public DatabaseIdentity(Target target, String name, String location) {
    this(target, name, location, List.of());
  }

  /**
   * Returns the command that runs a goal on this database.
   *
   * @param purpose its purpose; empty if that is obvious
   * @param more further options
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

  /**
   * Returns the full description, for example {@code local database shop-db
   * (.wrangler/…/f0.sqlite)}.
   */
  @Override
  public String toString() {
    return summary() + " (" + location + ")";
  }

  /** Returns target and name, for example {@code local database shop-db}. */
  public String summary() {
    return target + " database " + name;
  }
}
