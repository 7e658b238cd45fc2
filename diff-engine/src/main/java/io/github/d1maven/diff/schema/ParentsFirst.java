package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The tables of a schema, each after those that it refers to, as far as there are no cycles. */
public final class ParentsFirst {
  private final Schema schema;
  private final Function<Table, List<ForeignKey>> keys;
  private final Set<Identifier> seen = new HashSet<>();
  private final List<Table> ordered = new ArrayList<>();

  private ParentsFirst(Schema schema, Function<Table, List<ForeignKey>> keys) {
    this.schema = schema;
    this.keys = keys;
  }

  /**
   * Returns the tables.
   *
   * @param keys the foreign keys of a table that count
   */
  public static List<Table> order(Schema schema, Function<Table, List<ForeignKey>> keys) {
    ParentsFirst order = new ParentsFirst(schema, keys);
    schema.tables().forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(Table table) {
    if (seen.add(table.name())) {
      for (ForeignKey key : keys.apply(table)) {
        schema.table(key.referencedTable()).ifPresent(this::visit);
      }
      ordered.add(table);
    }
  }
}
