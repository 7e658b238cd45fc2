package io.github.d1maven.maven.log;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether the output goes to an interactive terminal. */
public final class Terminal {

  private Terminal() {}

  /** Since Java 22 a console may exist without a terminal; {@code isTerminal} tells. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isInteractive() {
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
