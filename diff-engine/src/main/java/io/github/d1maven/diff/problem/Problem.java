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
 * @param cause what was expected and what was found instead, or null if the fact is sufficient; may
 *     have several lines
 * @param state what the failure left behind, a line each
 * @param remedies alternatives to solve the problem; the best first
 * @param reference where to read more, or null
 * @param others more problems that were found at the same time
 */
public record Problem(
    String fact,
    @Nullable Place place,
    @Nullable String cause,
    List<String> state,
    List<Remedy> remedies,
    @Nullable String reference,
    List<Problem> others) {

  /** Copies the lists. */
  public Problem {
    state = List.copyOf(state);
    remedies = List.copyOf(remedies);
    others = List.copyOf(others);
  }

  /** Returns a problem of which only the fact is known. */
  public static Problem of(String fact) {
    return new Problem(fact, null, null, List.of(), List.of(), null, List.of());
  }

  /** Returns a copy with a place. */
  public Problem at(@Nullable Place where) {
    return new Problem(fact, where, cause, state, remedies, reference, others);
  }

  /** Returns a copy with a cause. */
  public Problem because(@Nullable String why) {
    return new Problem(fact, place, why, state, remedies, reference, others);
  }

  /** Returns a copy with what the failure left behind. */
  public Problem leaving(List<String> lines) {
    return new Problem(fact, place, cause, lines, remedies, reference, others);
  }

  /** Returns a copy with what the failure left behind, in one line. */
  public Problem leaving(String line) {
    return leaving(List.of(line));
  }

  /** Returns a copy with one more remedy. */
  public Problem help(Remedy remedy) {
    List<Remedy> more = new ArrayList<>(remedies);
    more.add(remedy);
    return new Problem(fact, place, cause, state, more, reference, others);
  }

  /** Returns a copy with one more remedy, in words; may have several lines. */
  public Problem help(String text) {
    return help(new Remedy.Text(text));
  }

  /** Returns a copy with other remedies. */
  public Problem withRemedies(List<Remedy> alternatives) {
    return new Problem(fact, place, cause, state, alternatives, reference, others);
  }

  /** Returns a copy with a page to read, such as {@code docs/hazards.md#d1-102}. */
  public Problem see(String where) {
    return new Problem(fact, place, cause, state, remedies, where, others);
  }

  /** Returns a copy with more problems that were found at the same time. */
  public Problem and(List<Problem> more) {
    return new Problem(fact, place, cause, state, remedies, reference, more);
  }
}
