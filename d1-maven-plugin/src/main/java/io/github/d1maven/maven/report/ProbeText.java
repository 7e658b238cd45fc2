package io.github.d1maven.maven.report;

import io.github.d1maven.core.probe.ProbeAnswer;
import io.github.d1maven.core.probe.ProbeAnswer.State;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Formats what a database answered about its rows. */
public final class ProbeText {

  private ProbeText() {}

  /** Returns a line for each requirement that rows violate. */
  public static List<String> violations(List<ProbeAnswer> answers) {
    return answers.stream()
        .filter(answer -> answer.state() == State.VIOLATED)
        .map(
            answer ->
                answer.probe().migration().name()
                    + " would stop: "
                    + answer.probe().sentence()
                    + ": "
                    + answer.count())
        .toList();
  }

  /** Returns what was found out, then what was not, one line each; none if nothing is required. */
  public static List<String> of(List<ProbeAnswer> answers) {
    List<String> lines = new ArrayList<>();
    int met = 0;
    for (ProbeAnswer answer : answers) {
      if (answer.state() == State.MET) {
        met++;
      } else if (answer.state() != State.VIOLATED) {
        lines.add(
            answer.probe().migration().name()
                + " finds out itself whether "
                + answer.probe().sentence()
                + ": "
                + answer.reason());
      }
    }
    if (met > 0) {
      lines.add(
          0, "existing rows meet " + Phrases.count(met, "requirement") + " of the migrations");
    }
    return lines;
  }
}
