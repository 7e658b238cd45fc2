package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * A virtual table. Its shadow tables are not part of a schema.
 *
 * @param module the module in lower case, such as {@code fts5}
 * @param arguments the author's texts between the commas
 * @param definition the arguments in one spelling, for comparison
 */
public record VirtualTable(
    Identifier name, String module, List<String> arguments, String definition, String sql)
    implements SchemaObject {
  public VirtualTable {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String kind() {
    return "virtual table";
  }

  /**
   * Returns the names of the tables in which <a
   * href="https://www.sqlite.org/fts5.html#fts5_data_structures">FTS5</a> and <a
   * href="https://www.sqlite.org/rtree.html">R*Tree</a> keep their contents; some may not exist.
   */
  public List<Identifier> shadowNames() {
    return Stream.of("data", "idx", "content", "docsize", "config", "node", "parent", "rowid")
        .map(suffix -> new Identifier(name.name() + "_" + suffix))
        .toList();
  }

  /**
   * Returns whether rows are written to it directly. An FTS5 table with the option {@code content}
   * indexes the rows of another one or keeps none, and {@code fts5vocab} shows an index.
   */
  public boolean keepsRows() {
    return !module.equals("fts5vocab")
        && !(module.equals("fts5") && new Fts5Arguments(arguments).hasContentOption());
  }
}
