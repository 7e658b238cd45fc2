package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search for the rows of one table: it starts with the first alternative of every slot and
 * changes those that the violated constraint is about.
 */
final class RowChoice {
  private static final int ATTEMPTS = 500;

  private final Table table;
  private final List<Slot> slots;
  private final Trials trials;

  RowChoice(Table table, List<Slot> slots, Trials trials) {
    this.table = table;
    this.slots = slots;
    this.trials = trials;
  }

  /**
   * Returns the literals of a row that was inserted; null if none was found.
   *
   * @param row its number, from 0
   */
  @Nullable Map<Identifier, String> next(int row) {
    Map<Identifier, String> found = search(row, true);
    return found == null ? search(row, false) : found;
  }

  private @Nullable Map<Identifier, String> search(int row, boolean alsoLater) {
    int[] chosen = new int[slots.size()];
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Map<Identifier, String> values = new LinkedHashMap<>();
      for (int slot = 0; slot < chosen.length; slot++) {
        if (!fill(slot, row, chosen, values)) {
          return null;
        }
      }
      Map<Identifier, String> ordered = inOrder(values);
      Optional<Culprits> refused = trials.insert(table, ordered, alsoLater);
      if (refused.isEmpty()) {
        return ordered;
      }
      if (!change(refused.get(), row, attempt, chosen)) {
        return null;
      }
    }
    return null;
  }

  /** Takes the chosen alternative of a slot, or the first one behind it that is possible. */
  private boolean fill(int slot, int row, int[] chosen, Map<Identifier, String> values) {
    Slot filled = slots.get(slot);
    if (values.keySet().containsAll(filled.columns())) {
      return true;
    }
    int size = filled.size();
    for (int i = 0; i < size; i++) {
      int alternative = (chosen[slot] + i) % size;
      if (filled.fill(row, alternative, values)) {
        chosen[slot] = alternative;
        return true;
      }
    }
    return false;
  }

  private Map<Identifier, String> inOrder(Map<Identifier, String> values) {
    Map<Identifier, String> ordered = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String value = values.get(column.name());
      if (value != null && column.isStorable()) {
        ordered.put(column.name(), value);
      }
    }
    return ordered;
  }

  /** Returns false if there is nothing left to change. */
  private boolean change(Culprits culprits, int row, int attempt, int[] chosen) {
    List<Integer> meant = new ArrayList<>();
    for (int slot = 0; slot < chosen.length; slot++) {
      if (slots.get(slot).columns().stream().anyMatch(culprits.columns()::contains)
          && slots.get(slot).size() > 0) {
        meant.add(slot);
      }
    }
    if (meant.isEmpty()) {
      return false;
    }
    for (int slot : meant) {
      Slot changed = slots.get(slot);
      if (meant.size() > 1) {
        chosen[slot] = Scatter.of(row, attempt, slot, changed.size());
      } else if (culprits.alone() && changed.columns().size() == 1) {
        changed.reject(row, chosen[slot]);
      } else {
        chosen[slot] = (chosen[slot] + 1) % changed.size();
      }
    }
    return true;
  }
}
