package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows that violate a requirement, as SQL over the tables before the change.
 *
 * @param rows the rows that are looked at
 * @param condition which of them can violate it, as a condition; empty for all
 * @param groups terms in which no two of them may be equal; if there are none, each of them
 *     violates it
 */
@Internal
public record Violations(Rows rows, String condition, List<String> groups) {
  private static final String KEY = "d1_key_";

  /**
   * The rows of a table as they will be.
   *
   * @param table the table
   * @param columns the columns that are looked at, each as an item of a select list; none if all
   *     are as they are
   * @param constant whether all rows have the same values in them
   */
  public record Rows(Identifier table, List<String> columns, boolean constant) {
    public Rows {
      columns = List.copyOf(columns);
    }

    /** Returns the rows of a table as they are. */
    static Rows of(Identifier table) {
      return new Rows(table, List.of(), false);
    }

    /** Returns them for FROM. If all are equal, only two are returned. */
    String source() {
      String name = table.quoted();
      String limit = constant ? " LIMIT 2" : "";
      return columns.isEmpty()
          ? name
          : "(SELECT " + String.join(", ", columns) + " FROM " + name + limit + ") AS " + name;
    }

    /** Returns all of them for FROM, with other columns beside them. */
    private String with(List<String> more) {
      List<String> items = new ArrayList<>(columns.isEmpty() ? List.of("*") : columns);
      items.addAll(more);
      String name = table.quoted();
      return "(SELECT " + String.join(", ", items) + " FROM " + name + ") AS " + name;
    }
  }

  public Violations {
    groups = List.copyOf(groups);
  }

  /** Each row that meets a condition. */
  Violations(Rows rows, String condition) {
    this(rows, condition, List.of());
  }

  /** Returns a scalar expression that is 0 if no row violates the requirement. */
  public String count() {
    String from = rows.source() + where();
    return groups.isEmpty()
        ? "(SELECT count(*) FROM " + from + ")"
        : "(SELECT count(*) FROM (SELECT 1 FROM "
            + from
            + " GROUP BY "
            + String.join(", ", groups)
            + " HAVING count(*) > 1))";
  }

  /**
   * Returns a query for the number of rows that violate the requirement and the keys of a few of
   * them. It yields a row for each key: the number, then the values of the key as SQL literals;
   * none if no row violates it.
   *
   * @param key the columns that identify a row of the table; may be empty
   * @param most the number at which counting stops
   * @param shown how many rows it yields at most
   */
  public String keys(List<Identifier> key, int most, int shown) {
    List<String> names =
        IntStream.rangeClosed(1, key.size()).mapToObj(i -> Identifier.quote(KEY + i)).toList();
    List<String> values =
        IntStream.range(0, key.size())
            .mapToObj(i -> key.get(i).quoted() + " AS " + names.get(i))
            .toList();
    String list = names.stream().map(name -> ", " + name).collect(Collectors.joining());
    String quoted =
        names.stream()
            .map(name -> ", quote(" + name + ") AS " + name)
            .collect(Collectors.joining());
    String from = rows.with(values) + where();
    String broken =
        groups.isEmpty()
            ? "SELECT 1" + list + " FROM " + from
            : "SELECT 1"
                + list
                + " FROM (SELECT count(*) OVER (PARTITION BY "
                + String.join(", ", groups)
                + ") AS \"d1_alike\""
                + list
                + " FROM "
                + from
                + ") WHERE \"d1_alike\" > 1";
    return "SELECT count(*) OVER ()"
        + quoted
        + " FROM ("
        + broken
        + " LIMIT "
        + most
        + ") LIMIT "
        + shown;
  }

  /** Returns whether a name is in what is looked at. */
  public boolean mentions(Identifier name) {
    return Stream.of(rows.columns(), List.of(condition), groups)
        .flatMap(List::stream)
        .flatMap(text -> Tokenizer.tokenize(text).stream())
        .anyMatch(token -> token.isName() && token.name().equals(name));
  }

  private String where() {
    return condition.isEmpty() ? "" : " WHERE " + condition;
  }
}
