package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.LintRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that come with the plugin. */
public final class Rules {
  private Rules() {}

  /** Returns the rules in the order of their codes. */
  public static List<LintRule> all() {
    return with(List.of());
  }

  /** Returns the rules in the order of their codes, and the rules of a project after them. */
  public static List<LintRule> with(List<LintRule> own) {
    List<LintRule> rules = new ArrayList<>(builtIn());
    List<String> codes = Stream.of(rules, own).flatMap(List::stream).map(LintRule::code).toList();
    rules.add(new IdleSuppression(codes));
    rules.addAll(own);
    return List.copyOf(rules);
  }

  private static List<LintRule> builtIn() {
    return List.of(
        new LostRows(),
        new RefusedByD1(),
        new Unterminated(),
        new NoFinalSemicolon(),
        new SplitTrigger(),
        new Unreadable(),
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
        new Rollout());
  }
}
