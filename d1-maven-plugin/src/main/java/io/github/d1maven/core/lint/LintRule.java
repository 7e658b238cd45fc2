package io.github.d1maven.core.lint;

import java.util.List;
import java.util.Locale;

/** One rule. Its severity can be changed for a project. */
public interface LintRule {

  /** Returns its code, such as {@code D1-L101}. */
  String code();

  /** Returns what it finds, in a few words. */
  String title();

  /** Returns its severity unless the project sets another. */
  Severity severity();

  /** Returns what it finds in all migrations, in any order. */
  List<Hit> check(LintInput input);

  /** Returns where it is described. */
  default String anchor() {
    return "docs/lint.md#" + code().toLowerCase(Locale.ROOT);
  }
}
