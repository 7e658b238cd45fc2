package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A column with a value of its own. */
final class ValueSlot implements Slot {
  private final Identifier column;
  private final List<ValuePattern> likely;
  private final List<ValuePattern> others;

  /**
   * @param likely are taken in turn, so that rows differ
   * @param others are tried in order where none of the likely ones is possible
   */
  ValueSlot(Identifier column, List<ValuePattern> likely, List<ValuePattern> others) {
    this.column = column;
    this.likely = new ArrayList<>(likely);
    this.others = new ArrayList<>(others);
  }

  @Override
  public Set<Identifier> columns() {
    return Set.of(column);
  }

  @Override
  public int size() {
    return likely.size() + others.size();
  }

  @Override
  public boolean fill(int row, int alternative, Map<Identifier, String> values) {
    values.putIfAbsent(column, at(row, alternative).literal(row + 1));
    return true;
  }

  private ValuePattern at(int row, int alternative) {
    return alternative < likely.size()
        ? likely.get((row + alternative) % likely.size())
        : others.get(alternative - likely.size());
  }

  @Override
  public void reject(int row, int alternative) {
    if (alternative < likely.size()) {
      likely.remove((row + alternative) % likely.size());
    } else {
      others.remove(alternative - likely.size());
    }
  }
}
