package io.github.d1maven.diff.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks SQLite's native library if that is simple: on Linux with glibc and on macOS. The driver
 * does it everywhere, but starts a process to learn where it runs and compares the copy byte by
 * byte, which takes longer than the plan for a small schema. It still does so if this class finds
 * nothing to unpack or its copy cannot be loaded.
 */
final class NativeLibrary {
  private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";
  private static final String NAME_PROPERTY = "org.sqlite.lib.name";

  private NativeLibrary() {}

  /** Runs an action that loads SQLite, with the library unpacked meanwhile. */
  static void around(Runnable load) {
    Path copy = null;
    try {
      String resource = System.getProperty(FOLDER_PROPERTY) == null ? resource() : "";
      copy = resource.isEmpty() ? null : unpack(resource);
    } catch (IOException | UnsupportedOperationException e) {
      // Left to the driver, which reports what is wrong.
    }
    load.run();
    if (copy != null) {
      remove(copy);
    }
  }

  private static String resource() {
    String arch = System.getProperty("os.arch", "");
    boolean arm = arch.equals("aarch64");
    if (!arm && !arch.equals("amd64") && !arch.equals("x86_64")) {
      return "";
    }
    String processor = arm ? "aarch64" : "x86_64";
    String system = System.getProperty("os.name", "");
    if (system.startsWith("Mac")) {
      return "Mac/" + processor + "/libsqlitejdbc.dylib";
    }
    boolean glibc =
        Files.exists(Path.of(arm ? "/lib/ld-linux-aarch64.so.1" : "/lib64/ld-linux-x86-64.so.2"))
            && !Files.exists(Path.of("/lib/ld-musl-" + processor + ".so.1"));
    return system.equals("Linux") && glibc ? "Linux/" + processor + "/libsqlitejdbc.so" : "";
  }

  /** Unpacks into a new folder that only the user can read, never into an existing file or link. */
  private static Path unpack(String resource) throws IOException {
    try (InputStream in =
        NativeLibrary.class.getResourceAsStream("/org/sqlite/native/" + resource)) {
      if (in == null) {
        throw new IOException(resource);
      }
      byte[] library = in.readAllBytes();
      Path folder =
          Files.createDirectory(
              Path.of(
                  System.getProperty("java.io.tmpdir"), "d1-diff-" + ProcessHandle.current().pid()),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path copy = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
      Files.write(copy, library, StandardOpenOption.CREATE_NEW);
      System.setProperty(NAME_PROPERTY, copy.getFileName().toString());
      System.setProperty(FOLDER_PROPERTY, folder.toString());
      return copy;
    }
  }

  private static void remove(Path copy) {
    try {
      Files.delete(copy);
      Files.delete(copy.getParent());
    } catch (IOException e) {
      // It remains among the temporary files.
    }
  }
}
