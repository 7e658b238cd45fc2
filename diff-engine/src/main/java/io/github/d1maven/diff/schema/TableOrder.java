package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a schema, each after certain others, as far as there are no cycles. */
public final class TableOrder {
  private final Function<Table, Stream<Table>> before;
  private final Set<Identifier> seen = new HashSet<>();
  private final List<Table> ordered = new ArrayList<>();

  private TableOrder(Function<Table, Stream<Table>> before) {
    this.before = before;
  }

  /**
   * Returns the tables, each after those that it refers to: the order in which they can be filled.
   *
   * @param keys the foreign keys of a table that count
   */
  public static List<Table> parentsFirst(Schema schema, Function<Table, List<ForeignKey>> keys) {
    return order(
        schema,
        table ->
            keys.apply(table).stream()
                .flatMap(key -> schema.table(key.referencedTable()).stream()));
  }

  /**
   * Returns the tables, each after those that refer to it: the order in which they can be emptied
   * without a foreign key's action touching rows. Within a cycle it is the reverse order of
   * creation.
   */
  public static List<Table> childrenFirst(Schema schema) {
    return order(schema, table -> schema.referencing(table.name()).stream());
  }

  private static List<Table> order(Schema schema, Function<Table, Stream<Table>> before) {
    TableOrder order = new TableOrder(before);
    schema.tables().forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(Table table) {
    if (seen.add(table.name())) {
      before.apply(table).forEach(this::visit);
      ordered.add(table);
    }
  }
}
