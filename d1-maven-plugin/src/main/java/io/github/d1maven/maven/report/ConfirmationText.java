package io.github.d1maven.maven.report;

import io.github.d1maven.core.command.UnconfirmedException;

/** How to confirm what deletes data. */
final class ConfirmationText {

  private ConfirmationText() {}

  static String of(UnconfirmedException e) {
    String typed =
        e.typed() == null ? "d1.confirm is not given" : "d1.confirm is \"" + e.typed() + "\"";
    return "the "
        + e.database().summary()
        + " is left alone: this is not confirmed"
        + Lines.cause("this " + e.effect() + ", and " + typed)
        + Lines.help("if you mean it, add -Dd1.confirm=" + e.database().name());
  }
}
