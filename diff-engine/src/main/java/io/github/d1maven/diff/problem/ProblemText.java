package io.github.d1maven.diff.problem;

/**
 * The layout of every error: the fact, then the place, the cause, the state, the remedies and a
 * reference, each on separate lines and omitted if absent. Other problems follow in the same form
 * behind an empty line.
 */
public final class ProblemText {
  private ProblemText() {}

  /** Formats a problem as lines without a line end after the last one. */
  public static String of(Problem problem, Voice voice) {
    StringBuilder text = new StringBuilder(problem.fact());
    Place place = problem.place();
    if (place != null) {
      text.append("\n  --> ").append(place);
      if (place.excerpt() != null) {
        text.append('\n').append(place.excerpt());
      }
    }
    if (problem.cause() != null) {
      line(text, "cause", problem.cause());
    }
    if (!problem.state().isEmpty()) {
      line(text, "state", String.join("\n", problem.state()));
    }
    problem.remedies().forEach(remedy -> line(text, "help", of(remedy, voice)));
    if (problem.reference() != null) {
      line(text, "see", problem.reference());
    }
    problem.others().forEach(other -> text.append("\n\n").append(of(other, voice)));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String words) {
    text.append("\n  ")
        .append((label + ":      ").substring(0, 7))
        .append(words.replace("\n", "\n         "));
  }

  /** Formats a remedy; as several lines where it is a command with a purpose. */
  public static String of(Remedy remedy, Voice voice) {
    if (remedy instanceof Remedy.Option option) {
      return after(option.purpose(), ": ", voice.option(option));
    } else if (remedy instanceof Remedy.Run run) {
      return after(run.purpose(), ":\n  ", voice.command(run));
    }
    return ((Remedy.Text) remedy).text();
  }

  private static String after(String purpose, String separator, String typed) {
    return purpose.isEmpty() ? typed : purpose + separator + typed;
  }
}
