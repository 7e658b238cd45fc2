package io.github.d1maven.diff.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, in parts that a program can act on and that {@link ProblemText} lays
 * out for people.
 *
 * @param fact what is wrong, without advice; one line, or one line for each of several findings
 * @param place where, or null if it is in no file
 * @param cause what was looked for and what was found instead, or null if the fact says it all; may
 *     have several lines
 * @param state what the failure left behind, a line each
 * @param remedies what to do about it, each a way of its own; the best first
 * @param reference where to read more, or null
 */
public record Problem(
    String fact,
    @Nullable Place place,
    @Nullable String cause,
    List<String> state,
    List<Remedy> remedies,
    @Nullable String reference) {

  /** Copies the lists. */
  public Problem {
    state = List.copyOf(state);
    remedies = List.copyOf(remedies);
  }

  /** A problem of which only the fact is known. */
  public static Problem of(String fact) {
    return new Problem(fact, null, null, List.of(), List.of(), null);
  }

  /** The same at a place. */
  public Problem at(@Nullable Place where) {
    return new Problem(fact, where, cause, state, remedies, reference);
  }

  /** The same with a cause. */
  public Problem because(@Nullable String why) {
    return new Problem(fact, place, why, state, remedies, reference);
  }

  /** The same with what the failure left behind. */
  public Problem leaving(List<String> lines) {
    return new Problem(fact, place, cause, lines, remedies, reference);
  }

  /** The same with what the failure left behind, in one line. */
  public Problem leaving(String line) {
    return leaving(List.of(line));
  }

  /** The same with one more way on. */
  public Problem help(Remedy remedy) {
    List<Remedy> more = new ArrayList<>(remedies);
    more.add(remedy);
    return new Problem(fact, place, cause, state, more, reference);
  }

  /** The same with one more way on, in words; may have several lines. */
  public Problem help(String text) {
    return help(new Remedy.Text(text));
  }

  /** The same with other remedies in place of its own. */
  public Problem withRemedies(List<Remedy> others) {
    return new Problem(fact, place, cause, state, others, reference);
  }

  /** The same with the place where to read more, such as {@code docs/hazards.md#d1-102}. */
  public Problem see(String where) {
    return new Problem(fact, place, cause, state, remedies, where);
  }
}
