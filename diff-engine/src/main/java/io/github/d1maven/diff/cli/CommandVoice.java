package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.problem.Voice;

/** What the user of the jar types. */
final class CommandVoice implements Voice {
  @Override
  public String option(Remedy.Option option) {
    if (option.name().equals("prisma.dropUndeclared")) {
      return "--drop-undeclared";
    }
    String name = option.name().equals("renames") ? "rename" : option.name();
    return "--" + name + " " + Voice.shellWord(option.value());
  }

  @Override
  public String goal(String goal) {
    return "java -jar d1-diff.jar FROM.sql TO.sql";
  }
}
