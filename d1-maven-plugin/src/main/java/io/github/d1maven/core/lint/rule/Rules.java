package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.LintRule;
import java.util.List;

/** All rules that come with the plugin. */
public final class Rules {
  private Rules() {}

  /** Returns the rules in the order of their codes. */
  public static List<LintRule> all() {
    return List.of(
        new LostRows(),
        new RefusedByD1(),
        new Unterminated(),
        new NoFinalSemicolon(),
        new SplitTrigger(),
        new DestructiveChange(),
        new NewNotNull(),
        new NewUnique(),
        new NewForeignKey(),
        new NewCheck(),
        new NewExpressionIndex(),
        new NoWhere(),
        new PointlessPragma(),
        new RedundantIndex(),
        new UnindexedForeignKey(),
        new DoubleQuotedString(),
        new AwkwardName(),
        new CaseTwins(),
        new SameObjectTwice(),
        new Rollout(),
        new UnexplainedSuppression());
  }
}
