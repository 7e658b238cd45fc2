package io.github.d1maven.core.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.diff.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The name of a new migration, without extension.
 *
 * <p>It has the form of wrangler's names. Wrangler refuses only slashes in a message; this also
 * refuses names that are hard to see, to type or to check out on other systems.
 */
final class MigrationName {

  /** Characters that Windows does not allow in file names, and slashes. */
  private static final String RESERVED = "/\\<>:\"|?*";

  private static final int MAX_BYTES = 200;

  private MigrationName() {}

  /**
   * Makes a name like {@code 0008_add_email}.
   *
   * @param number the number, with leading zeros
   * @param message what the migration does
   * @throws MigrationException if the message cannot be used in a file name
   */
  static String of(String number, String message) {
    if (message.isBlank()) {
      throw unusable(message, "it is empty");
    }
    if (message.startsWith(".") || message.contains("..")) {
      throw unusable(message, "it begins with a dot or has two dots in a row");
    }
    if (message.toLowerCase(Locale.ROOT).endsWith(".sql")) {
      throw unusable(message, "the extension .sql is added automatically");
    }
    message.codePoints().forEach(c -> requireUsable(message, c));
    if (message.getBytes(UTF_8).length > MAX_BYTES) {
      throw unusable(message, "it is longer than " + MAX_BYTES + " bytes");
    }
    String name = number + "_" + message.replace(' ', '_');
    try {
      return Path.of(name).toString();
    } catch (InvalidPathException e) {
      throw unusable(message, "it cannot be used in a file name on this system: " + e.getReason());
    }
  }

  private static void requireUsable(String message, int character) {
    if (RESERVED.indexOf(character) >= 0) {
      throw unusable(message, "it contains " + Character.toString(character));
    }
    switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        throw unusable(message, "it contains the invisible character " + code);
      }
      default -> {}
    }
  }

  private static MigrationException unusable(String message, String reason) {
    return new MigrationException(
        Problem.of("\"" + visible(message) + "\" is not a valid name for a migration")
            .because(reason)
            .help("describe the migration in a few words, for example add_email"));
  }

  private static String visible(String message) {
    return message.replaceAll("\\p{C}", "?");
  }
}
