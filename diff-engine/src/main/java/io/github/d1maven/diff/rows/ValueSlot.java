package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A column with a value of its own. */
final class ValueSlot implements Slot {
  /** In every so many rows that are alike, a value is NULL if it may be. */
  private static final int NULL_ROW = 3;

  private final Identifier column;
  private final List<ValuePattern> likely;
  private final List<ValuePattern> others;
  private final boolean alike;

  /**
   * @param likely are taken in turn, so that rows differ
   * @param others are tried in order where none of the likely ones is possible
   * @param alike whether every row begins with the first one, but the last of three with NULL
   */
  ValueSlot(
      Identifier column, List<ValuePattern> likely, List<ValuePattern> others, boolean alike) {
    this.alike = alike;
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
        ? likely.get(index(row, alternative))
        : others.get(alternative - likely.size());
  }

  /** NULL is last among the likely values. */
  private int index(int row, int alternative) {
    int from = alike ? (row % NULL_ROW == NULL_ROW - 1 ? likely.size() - 1 : 0) : row;
    return (from + alternative) % likely.size();
  }

  @Override
  public void reject(int row, int alternative) {
    if (alternative < likely.size()) {
      likely.remove(index(row, alternative));
    } else {
      others.remove(alternative - likely.size());
    }
  }
}
