package io.github.d1maven.maven;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether somebody is watching. */
final class Terminal {

  private Terminal() {}

  /** Since Java 22 there is a console without a terminal too, which then says so. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isInteractive() {
    @Nullable Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
