package io.github.d1maven.diff.prisma;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A datamodel with a few changes of the kind that people make between two migrations. */
final class ChangedDatamodel {
  private static final List<String> TYPES =
      List.of("Int", "String", "Boolean", "BigInt", "Float", "Decimal", "DateTime", "Bytes");
  private static final List<String> ADDED =
      List.of(
          "new%d String?",
          "new%d Int @default(7)",
          "new%d Boolean @default(false)",
          "new%d DateTime @default(now())",
          "new%d Decimal? @unique");

  private final List<String> lines;
  private final Random random;

  private ChangedDatamodel(String text, Random random) {
    this.lines = new ArrayList<>(text.lines().toList());
    this.random = random;
  }

  /** Returns the text with one to four changes, which Prisma may refuse. */
  static String of(String text, Random random) {
    ChangedDatamodel datamodel = new ChangedDatamodel(text, random);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      datamodel.change();
    }
    return String.join("\n", datamodel.lines) + "\n";
  }

  private void change() {
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("  f\\d+ \\w+\\??( .*)?")) {
        fields.add(i);
      }
    }
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("}")
          && lines.subList(0, i).stream().anyMatch(l -> l.startsWith("model"))) {
        ends.add(i);
      }
    }
    if (fields.isEmpty() || random.nextInt(4) == 0) {
      String field = ADDED.get(random.nextInt(ADDED.size()));
      lines.add(any(ends), "  " + String.format(field, random.nextInt(1_000)));
      return;
    }
    int at = any(fields);
    String line = lines.get(at);
    String name = line.strip().split(" ", -1)[0];
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.set(at, "  " + name + " " + TYPES.get(random.nextInt(TYPES.size())) + "?");
      case 2 -> lines.set(at, line.contains("?") ? line.replaceFirst("\\?", "") : optional(line));
      case 3 -> lines.set(at, line.replaceAll(" @default\\((?:[^()]|\\([^()]*\\))*\\)", ""));
      case 4 -> lines.set(at, line + (line.contains("@unique") ? "" : " @unique"));
      case 5 ->
          lines.set(
              at,
              "  /// d1:renamed from " + name + "\n" + line.replaceFirst(name, "renamed_" + name));
      default ->
          lines.add(
              ends.stream().filter(end -> end > at).findFirst().orElseThrow(),
              "  @@index([" + name + "])");
    }
  }

  private int any(List<Integer> indexes) {
    return indexes.get(random.nextInt(indexes.size()));
  }

  private static String optional(String line) {
    return line.replaceFirst("^(  \\w+ \\w+)", "$1?");
  }
}
