package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** {@code java -jar d1-diff.jar FROM.sql TO.sql}. */
@Internal
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM with its exit status. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws InterruptedException {
    OptionalInt elsewhere = QuickJvm.run(args);
    System.exit(elsewhere.isPresent() ? elsewhere.getAsInt() : here(args));
  }

  private static int here(String[] args) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Thread warmUp = new Thread(() -> NativeLibrary.around(ScratchDatabase::warmUp), "load-sqlite");
    warmUp.setDaemon(true);
    warmUp.start();
    int status = new DiffCommand(out, err).run(args);
    out.flush();
    warmUp.join();
    return status;
  }
}
