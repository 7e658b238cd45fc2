package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.TableOrder;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Searches for rows, table by table, by trying values in databases in memory. */
final class RowSearch implements AutoCloseable {
  private final Schema schema;
  private final References references;
  private final Trials trials;
  private final boolean nulls;
  private final boolean alike;
  private final Map<Identifier, List<Map<Identifier, String>>> rows = new LinkedHashMap<>();

  /**
   * @param nulls whether some values are NULL where that is possible
   * @param alike whether rows have the same values where that is possible
   */
  RowSearch(Schema schema, @Nullable Schema next, boolean nulls, boolean alike) {
    this.alike = alike;
    this.schema = schema;
    this.nulls = nulls;
    this.references = new References(schema, next);
    this.trials = new Trials(schema, next);
  }

  MadeUpRows find(ToIntFunction<Identifier> wanted) {
    List<Table> order = TableOrder.parentsFirst(schema, references::of);
    schema.tables().forEach(table -> rows.put(table.name(), new ArrayList<>()));
    for (Table table : order) {
      fill(table, wanted.applyAsInt(table.name()));
    }
    LateReferences late = new LateReferences(trials.rows(), references, rows);
    order.forEach(late::refer);
    late.removeOrphans();
    List<TableRows> tables = order.stream().map(this::stored).toList();
    List<Identifier> impossible =
        tables.stream()
            .filter(table -> table.rows().isEmpty() && wanted.applyAsInt(table.table()) > 0)
            .map(TableRows::table)
            .toList();
    return new MadeUpRows(tables, impossible);
  }

  private void fill(Table table, int wanted) {
    RowChoice choice = new RowChoice(table, slots(table), trials);
    List<Map<Identifier, String>> made =
        rows.computeIfAbsent(table.name(), name -> new ArrayList<>());
    for (int row = 0; row < wanted; row++) {
      Map<Identifier, String> values = choice.next(row);
      if (values == null) {
        return;
      }
      made.add(values);
    }
  }

  /** Those that refer to the table itself come last: they take values of the same row. */
  private List<Slot> slots(Table table) {
    List<Slot> parents = new ArrayList<>();
    List<Slot> itself = new ArrayList<>();
    for (References.Reference reference : references.resolved(table)) {
      Slot slot = new ReferenceSlot(table, reference, rowsOf(reference), nulls);
      boolean toItself = reference.key().referencedTable().equals(table.name());
      if (slot.size() > 0) {
        (toItself ? itself : parents).add(slot);
      }
    }
    Set<Identifier> last = new HashSet<>();
    itself.forEach(slot -> last.addAll(slot.columns()));
    List<Slot> slots = new ArrayList<>(parents);
    slots.addAll(valueSlots(table, column -> !last.contains(column)));
    slots.addAll(itself);
    slots.addAll(valueSlots(table, last::contains));
    return slots;
  }

  private List<Map<Identifier, String>> rowsOf(References.Reference reference) {
    return reference.columns().isEmpty()
        ? List.of()
        : rows.getOrDefault(reference.key().referencedTable(), List.of());
  }

  private List<Slot> valueSlots(Table table, Predicate<Identifier> which) {
    return table.columns().stream()
        .filter(column -> column.isStorable() && which.test(column.name()))
        .map(column -> valueSlot(table, column))
        .toList();
  }

  private Slot valueSlot(Table table, Column column) {
    boolean key =
        table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
    MentionedValues mentioned = MentionedValues.of(trials.conditions(table), column.name());
    return new ValueChoices(column, mentioned, key, nulls).slot(alike && !key);
  }

  private TableRows stored(Table table) {
    List<Identifier> columns =
        table.columns().stream().filter(Column::isStorable).map(Column::name).toList();
    List<String> quoted = columns.stream().map(name -> "quote(" + name.quoted() + ")").toList();
    List<List<String>> all = new ArrayList<>();
    for (List<@Nullable String> row :
        trials
            .rows()
            .query("SELECT " + String.join(", ", quoted) + " FROM " + table.name().quoted())) {
      all.add(row.stream().map(String::valueOf).toList());
    }
    return new TableRows(table.name(), columns, all);
  }

  @Override
  public void close() {
    trials.close();
  }
}
