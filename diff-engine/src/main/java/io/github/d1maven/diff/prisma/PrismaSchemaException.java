package io.github.d1maven.diff.prisma;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.List;

/** A Prisma schema has mistakes, or D1 cannot have what it declares. */
public final class PrismaSchemaException extends ProblemException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problems the mistakes in the order of their places, at least one
   */
  public PrismaSchemaException(List<Problem> problems) {
    super(problems.get(0).and(problems.subList(1, problems.size())));
  }
}
