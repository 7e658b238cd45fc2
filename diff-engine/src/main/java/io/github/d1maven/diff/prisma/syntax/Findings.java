package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mistakes that were found in a datamodel so far, each with its place. */
@Internal
public final class Findings {
  private record Finding(SourcePosition position, Problem problem) {}

  private final List<SqlScript> files;
  private final List<Finding> found = new ArrayList<>();

  /**
   * @param files the files of the datamodel, in the order in which mistakes are reported
   */
  public Findings(List<SqlScript> files) {
    this.files = List.copyOf(files);
  }

  /** Adds a mistake. */
  public void add(SourcePosition position, String fact) {
    add(position, fact, null);
  }

  /**
   * Adds a mistake.
   *
   * @param help what to do about it, or null
   */
  public void add(SourcePosition position, String fact, @Nullable String help) {
    Problem problem = Problem.of(fact).at(position.place());
    found.add(new Finding(position, help == null ? problem : problem.help(help)));
  }

  /** Returns whether there are no mistakes. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the mistakes in the order of their places. */
  public List<Problem> problems() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Finding one) -> files.indexOf(one.position.script()))
                .thenComparingInt(one -> one.position.offset()))
        .map(Finding::problem)
        .distinct()
        .toList();
  }
}
