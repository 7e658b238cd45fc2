package io.github.d1maven.core.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code d1.sum} in the migrations folder: a line for each migration with its checksum, as
 * {@code sha256sum} writes it for a file with LF at its line ends, and a line for each finding that
 * is accepted. Two branches that add migrations both change its end, so that merging them shows a
 * conflict.
 */
public final class ChecksumFile {

  /** The name of the file. */
  public static final String NAME = "d1.sum";

  private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{64})  (.+)");
  private static final Pattern CONFLICT = Pattern.compile("^(<{7}|={7}|>{7}|[|]{7})");
  private static final Pattern ACCEPTED = Pattern.compile("accept (\\S+) (.+)");

  private final Path file;
  private final Map<String, String> checksums = new TreeMap<>();
  private final TreeSet<String> accepted = new TreeSet<>();
  private final List<Problem> faults = new ArrayList<>();
  private boolean conflict;

  private ChecksumFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the file of a migrations folder; an empty one if it does not exist.
   *
   * @throws ConfigurationException if a line has another form, such as after a merge conflict
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ChecksumFile in(Path folder) {
    ChecksumFile sums = read(folder);
    if (!sums.faults.isEmpty()) {
      throw new ConfigurationException(sums.faults.get(0));
    }
    return sums;
  }

  /**
   * Reads the lines that have the right form; see {@link #faults}.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  static ChecksumFile read(Path folder) {
    ChecksumFile sums = new ChecksumFile(folder.resolve(NAME));
    if (sums.exists()) {
      List<String> lines = sums.lines();
      for (int i = 0; i < lines.size(); i++) {
        sums.read(lines.get(i), i + 1);
      }
    }
    return sums;
  }

  /** Returns what is wrong with the file; of a merge conflict, its first line. */
  List<Problem> faults() {
    return List.copyOf(faults);
  }

  /** Returns whether the file exists. */
  public boolean exists() {
    return Files.exists(file);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line, int number) {
    Matcher checksum = CHECKSUM.matcher(line);
    Matcher accept = ACCEPTED.matcher(line);
    if (checksum.matches()) {
      checksums.put(checksum.group(2), checksum.group(1));
    } else if (accept.matches()) {
      accepted.add(accept.group(1) + " " + accept.group(2));
    } else if (CONFLICT.matcher(line).find()) {
      if (!conflict) {
        faults.add(conflict(number));
      }
      conflict = true;
    } else if (!line.isBlank()) {
      faults.add(
          Problem.of("a line is neither a checksum nor an accepted finding")
              .at(Place.of(file, number, 0))
              .because("found \"" + line + "\"")
              .help("remove the line"));
    }
  }

  private Problem conflict(int number) {
    return Problem.of("the checksums have a merge conflict")
        .at(Place.of(file, number, 0))
        .because("two branches added or changed migrations")
        .help(
            "check that the migrations of both branches work in their order, then keep the lines"
                + " of both");
  }

  /** Returns the recorded checksum of a migration. */
  public Optional<String> of(String migration) {
    return Optional.ofNullable(checksums.get(migration));
  }

  /** Returns the names of the recorded migrations, sorted. */
  public List<String> names() {
    return List.copyOf(checksums.keySet());
  }

  /** Returns whether a finding of a rule in a migration is accepted. */
  public boolean accepts(String rule, String migration) {
    return accepted.contains(rule + " " + migration);
  }

  /** Accepts a finding of a rule in a migration. */
  public void accept(String rule, String migration) {
    accepted.add(rule + " " + migration);
  }

  /** Records the current text of a migration. */
  public void record(MigrationFile migration) {
    checksums.put(migration.name(), Checksum.of(migration.text()));
  }

  /** Forgets the migrations that are not in a list. */
  public void keepOnly(List<String> names) {
    checksums.keySet().retainAll(names);
  }

  /**
   * Writes the file.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write() {
    List<String> lines = new ArrayList<>();
    checksums.forEach((name, checksum) -> lines.add(checksum + "  " + name));
    accepted.forEach(line -> lines.add("accept " + line));
    try {
      Files.write(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
