package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The tables of a schema or the columns of a table, with their old and their new names. */
final class RandomScope {
  /** How a rename is given. */
  enum RenameSource {
    /** It differs in the case of letters alone. */
    NOT_AT_ALL,
    BY_COMMENT,
    BY_OPTION,
    TWICE
  }

  private static final RenameSource[] EXPLICIT = {
    RenameSource.BY_COMMENT, RenameSource.BY_OPTION, RenameSource.TWICE
  };

  private final Random random;
  private final List<String> pool;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> old = new LinkedHashMap<>();
  private final Map<String, String> now = new LinkedHashMap<>();
  private final Map<String, RenameSource> renamed = new LinkedHashMap<>();

  /**
   * Gives names, and new names to some of what stays.
   *
   * @param pool names to take
   * @param before what there is, each by a word that only it has
   * @param after what is declared
   */
  RandomScope(Random random, List<String> pool, List<String> before, List<String> after) {
    this.random = random;
    this.pool = pool;
    before.forEach(id -> old.put(id, random.nextInt(3) == 0 && take(id) ? id : unused()));
    List<String> kept = new ArrayList<>(after);
    kept.retainAll(before);
    kept.forEach(id -> now.put(id, oldName(id)));
    Collections.shuffle(kept, random);
    List<String> added = new ArrayList<>(after);
    added.removeAll(before);
    while (!kept.isEmpty() && random.nextInt(3) > 0) {
      rename(kept, added);
    }
    added.forEach(id -> now.put(id, unused()));
  }

  private void rename(List<String> kept, List<String> added) {
    List<String> row = kept.subList(0, Math.min(kept.size(), 1 + random.nextInt(3)));
    String first = row.get(0);
    switch (random.nextInt(4)) {
      case 0 -> {
        now.put(first, otherCase(oldName(first)));
        renamed.put(first, RenameSource.values()[random.nextInt(RenameSource.values().length)]);
        kept.remove(0);
        return;
      }
      case 1 -> {
        if (row.size() > 1) {
          row(row, oldName(first), true);
        }
      }
      case 2 -> row(row, unused(), false);
      default -> {
        boolean freed = !added.isEmpty();
        row(row, unused(), freed && row.size() > 1);
        if (freed) {
          now.put(added.remove(0), oldName(first));
        }
      }
    }
    row.clear();
  }

  /** Each takes the name of the next; only the option can ask for what looks the same after. */
  private void row(List<String> row, String last, boolean byOption) {
    for (int i = 0; i < row.size(); i++) {
      now.put(row.get(i), i + 1 < row.size() ? oldName(row.get(i + 1)) : last);
      renamed.put(
          row.get(i),
          byOption ? RenameSource.BY_OPTION : EXPLICIT[random.nextInt(EXPLICIT.length)]);
    }
  }

  private String unused() {
    String stem = pool.get(random.nextInt(pool.size()));
    String name = stem;
    for (int i = 2; !take(name); i++) {
      name = stem + i;
    }
    return name;
  }

  private boolean take(String name) {
    return taken.add(Identifier.fold(name));
  }

  private static String otherCase(String name) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c < 128 && Character.isLetter(c);
      other.append(letter ? (char) (c ^ 0x20) : c);
    }
    return other.toString();
  }

  /** The old name of everything that there was. */
  Map<String, String> oldNames() {
    return old;
  }

  /** The new name of everything that is declared. */
  Map<String, String> newNames() {
    return now;
  }

  /** Returns what is renamed, and how that is given. */
  Map<String, RenameSource> renamed() {
    return renamed;
  }

  String oldName(String id) {
    return name(old, id);
  }

  String newName(String id) {
    return name(now, id);
  }

  private static String name(Map<String, String> names, String id) {
    return names.getOrDefault(id, id);
  }
}
