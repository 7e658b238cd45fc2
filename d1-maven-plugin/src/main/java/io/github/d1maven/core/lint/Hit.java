package io.github.d1maven.core.lint;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param migration the migration's name; empty for what concerns no single one
 * @param file the name of the file in messages
 * @param at the place in its text; null for the whole file
 * @param fact what is wrong, without advice
 * @param remedies what to do; none if that is obvious
 */
public record Hit(
    String migration,
    String file,
    @Nullable SourcePosition at,
    String fact,
    List<Remedy> remedies) {

  /** Copies the list. */
  public Hit {
    remedies = List.copyOf(remedies);
  }

  /** A finding without advice. */
  public Hit(String migration, String file, @Nullable SourcePosition at, String fact) {
    this(migration, file, at, fact, List.of());
  }

  /** Returns an error in a file that is no migration, at its place if it has one. */
  static Hit of(ProblemException error) {
    Place place = error.problem().place();
    return of(
        "",
        place == null ? "" : place.name(),
        error instanceof SqlTextException text ? text.position() : null,
        error.problem());
  }

  /** Returns a problem at a place of its file. */
  public static Hit of(
      String migration, String file, @Nullable SourcePosition at, Problem problem) {
    String fact = problem.fact() + (problem.cause() == null ? "" : ": " + problem.cause());
    return new Hit(migration, file, at, fact, problem.remedies());
  }

  /** Returns the same with advice. */
  public Hit help(String advice) {
    return help(new Remedy.Text(advice));
  }

  /** Returns the same with another way to solve it. */
  public Hit help(Remedy remedy) {
    List<Remedy> all = new ArrayList<>(remedies);
    all.add(remedy);
    return new Hit(migration, file, at, fact, all);
  }
}
