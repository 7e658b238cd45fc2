package io.github.d1maven.maven.report;

import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.problem.Voice;

/** What a user of Maven types: {@code mvn d1:apply -Dd1.env=staging}. */
public final class MavenVoice implements Voice {

  /** The only property without a prefix, because it is typed most often. */
  private static final String TARGET = "target";

  @Override
  public String option(Remedy.Option option) {
    return Voice.shellWord("-D" + property(option.name()) + "=" + option.value());
  }

  /** Returns the property of an option: {@code d1.env} for {@code env}. */
  public String property(String option) {
    return option.equals(TARGET) ? option : "d1." + option;
  }

  @Override
  public String goal(String goal) {
    return "mvn d1:" + goal;
  }
}
