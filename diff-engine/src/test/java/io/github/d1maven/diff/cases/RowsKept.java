package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of the rows of all tables must be the same before and after a migration. */
public final class RowsKept {
  private final Schema from;
  private final Schema to;
  private final NewNames names;

  public RowsKept(Schema from, Schema to, NewNames names) {
    this.from = from;
    this.to = to;
    this.names = names;
  }

  /** The kept part of every kept table, as it is before. */
  public Map<String, List<String>> before(CaseDatabase database) {
    return rows(database, true);
  }

  /** The same part, as it is after. */
  public Map<String, List<String>> after(CaseDatabase database) {
    return rows(database, false);
  }

  private Map<String, List<String>> rows(CaseDatabase database, boolean before) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Table old : from.tables()) {
      names
          .table(old.name())
          .flatMap(to::table)
          .ifPresent(now -> rows.put(old.name().key(), rows(database, old, now, before)));
    }
    return rows;
  }

  private List<String> rows(CaseDatabase database, Table old, Table now, boolean before) {
    List<String> terms = new ArrayList<>();
    for (Column column : old.columns()) {
      Column kept = kept(old, column, now).orElse(null);
      if (kept != null) {
        terms.add(term(column, kept, before));
      }
    }
    if (terms.size() < D1Limits.COLUMNS) {
      terms.add(rowid(old, now, before).orElse("1"));
    }
    String table = (before ? old : now).name().quoted();
    return database.query("SELECT " + String.join(", ", terms) + " FROM " + table).stream()
        .map(RowsKept::normal)
        .sorted()
        .toList();
  }

  private Optional<Column> kept(Table old, Column column, Table now) {
    return names
        .column(old.name(), column.name())
        .filter(name -> column.isStorable())
        .flatMap(now::column)
        .filter(Column::isStorable);
  }

  /**
   * A rowid is kept wherever both tables have one, unless a column that stays takes its place or
   * there are as many as a statement may read.
   */
  private Optional<String> rowid(Table old, Table now, boolean before) {
    Identifier alias = now.rowidAlias().orElse(null);
    boolean taken =
        old.columns().stream()
            .anyMatch(c -> kept(old, c, now).filter(k -> k.name().equals(alias)).isPresent());
    if (taken || old.rowidName().isEmpty() || now.rowidName().isEmpty()) {
      return Optional.empty();
    }
    return (before ? old : now).rowidName().map(Identifier::quoted);
  }

  /** The exact value; only its text where the type changes, the default where NULL must go. */
  private static String term(Column old, Column now, boolean before) {
    String name = (before ? old : now).name().quoted();
    Default value = now.defaultValue();
    if (before && old.notNull() == null && now.notNull() != null && value != null) {
      name = "coalesce(" + name + ", " + value.normal() + ")";
    }
    return old.affinity() == now.affinity() ? "quote(" + name + ")" : "'~' || " + name;
  }

  /** Numbers that were converted are compared by value. */
  private static String normal(String row) {
    return Arrays.stream(row.split(" \\| ", -1))
        .map(cell -> cell.startsWith("~") ? number(cell.substring(1)) : cell)
        .collect(Collectors.joining(" | "));
  }

  private static String number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
