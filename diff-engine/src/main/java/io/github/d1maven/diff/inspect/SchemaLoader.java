package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas that consist only of plain CREATE statements, in linear time: SQLite searches the
 * whole schema at every CREATE, so tables are created in small databases, each with its indexes and
 * triggers. A group of statements that was read before is not read again, as most are when two
 * versions of one schema are compared.
 *
 * <p>Other statements and errors are not handled by this class: {@link #load} throws, and the
 * schema is read in the slower way, which also describes the error.
 */
@Internal
public final class SchemaLoader {
  private final Set<Identifier> ignoredTables;
  private final Map<String, SchemaParts> known = new HashMap<>();

  /**
   * @param ignoredTables tables that are not part of any schema
   */
  public SchemaLoader(Set<Identifier> ignoredTables) {
    this.ignoredTables = ignoredTables;
  }

  /** Returns the tables that are not part of any schema. */
  public Set<Identifier> ignoredTables() {
    return ignoredTables;
  }

  /** The statements of one table or view. */
  private record Group(Identifier name, String text) {}

  /** Thrown if a schema is not plain. */
  public static final class NotPlainException extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlainException() {
      super("not plain", null, false, false);
    }
  }

  /**
   * Returns the schema of scripts, in the order of their statements.
   *
   * @param existing whether Cloudflare's and SQLite's own tables are ignored
   * @throws NotPlainException if the schema must be read in the slower way
   * @throws io.github.d1maven.diff.sql.SqlTextException if D1 refuses a statement
   */
  public synchronized Schema load(List<SqlScript> scripts, boolean existing)
      throws NotPlainException {
    Map<Identifier, StringBuilder> groups = new LinkedHashMap<>();
    Set<Identifier> names = new HashSet<>();
    Map<Identifier, Integer> order = new HashMap<>();
    for (SqlScript script : scripts) {
      for (SqlStatement statement : StatementSplitter.split(script)) {
        if (existing && D1Rules.createsReserved(statement)) {
          continue;
        }
        CreateHeader header = CreateHeader.of(statement).orElseThrow(NotPlainException::new);
        if (existing) {
          D1Rules.check(statement);
        } else {
          D1Rules.checkDeclared(statement);
        }
        boolean first = header.group().equals(header.name());
        if (!names.add(header.name()) || first == groups.containsKey(header.group())) {
          throw new NotPlainException();
        }
        groups
            .computeIfAbsent(header.group(), name -> new StringBuilder())
            .append(statement.text())
            .append(";\n");
        order.put(header.name(), order.size());
      }
    }
    groups.keySet().removeAll(ignoredTables);
    List<Group> texts = new ArrayList<>();
    groups.forEach((name, text) -> texts.add(new Group(name, text.toString())));
    return assemble(texts, order);
  }

  private Schema assemble(List<Group> groups, Map<Identifier, Integer> order)
      throws NotPlainException {
    loadUnknown(groups);
    List<Table> tables = new ArrayList<>();
    List<VirtualTable> virtualTables = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    List<StoredObject> others = new ArrayList<>();
    for (Group group : groups) {
      SchemaParts parts = Objects.requireNonNull(known.get(group.text()));
      tables.addAll(parts.tables());
      virtualTables.addAll(parts.virtualTables());
      indexes.addAll(parts.indexes());
      others.addAll(parts.others());
    }
    indexes.sort(Comparator.comparing(index -> order.get(index.name())));
    others.sort(Comparator.comparing(object -> order.get(new Identifier(object.name()))));
    return new SchemaParts(tables, virtualTables, indexes, others).schema();
  }

  private void loadUnknown(List<Group> groups) throws NotPlainException {
    List<Group> unknown =
        groups.stream().filter(group -> !known.containsKey(group.text())).toList();
    List<Optional<Map<String, SchemaParts>>> read =
        ScratchDatabase.shards(unknown).parallelStream().map(this::read).toList();
    for (Optional<Map<String, SchemaParts>> shard : read) {
      known.putAll(shard.orElseThrow(NotPlainException::new));
    }
  }

  /** Returns the parts of each group by its text; empty if SQLite refuses a statement. */
  private Optional<Map<String, SchemaParts>> read(List<Group> groups) {
    StringBuilder script = new StringBuilder();
    groups.forEach(group -> script.append(group.text()));
    Map<String, SchemaParts> parts = new HashMap<>();
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.executeAll(script.toString());
      SchemaParts all = SchemaReader.parts(database.connection(), ignoredTables);
      Map<Identifier, SchemaParts> byTable = all.byTable();
      for (Group group : groups) {
        parts.put(group.text(), byTable.getOrDefault(group.name(), SchemaParts.empty()));
      }
    } catch (SQLException e) {
      return Optional.empty();
    }
    return Optional.of(parts);
  }
}
