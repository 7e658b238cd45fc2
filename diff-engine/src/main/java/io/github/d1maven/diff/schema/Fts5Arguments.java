package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The arguments of <a
 * href="https://www.sqlite.org/fts5.html#fts5_table_creation_and_initialization">an FTS5 table</a>,
 * read as FTS5 does: a name or a value stands alone or in any of SQLite's four quotes, and the name
 * of an option may be cut short.
 */
public final class Fts5Arguments {
  /** In the order in which FTS5 tries them. */
  private static final List<String> OPTIONS =
      List.of(
          "prefix",
          "tokenize",
          "content",
          "contentless_delete",
          "contentless_unindexed",
          "content_rowid",
          "columnsize",
          "locale",
          "detail",
          "tokendata");

  /** What holds where an option is left out. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "tokenize", "unicode61",
          "contentless_delete", "0",
          "contentless_unindexed", "0",
          "content_rowid", "rowid",
          "columnsize", "1",
          "locale", "0",
          "detail", "full",
          "tokendata", "0");

  private record Fts5Column(Identifier name, String option) {}

  private final List<Fts5Column> columns = new ArrayList<>();
  private final SortedMap<String, String> options = new TreeMap<>();

  /**
   * @param arguments the texts between the commas
   */
  public Fts5Arguments(List<String> arguments) {
    arguments.forEach(this::add);
  }

  private void add(String argument) {
    Words words = new Words(argument);
    String first = words.next();
    if (words.skip('=')) {
      String name = option(first);
      options.merge(name, value(name, words.next()), (old, more) -> old + " " + more);
    } else {
      columns.add(new Fts5Column(new Identifier(first), Identifier.fold(words.next())));
    }
  }

  private static String option(String name) {
    String folded = Identifier.fold(name);
    return OPTIONS.stream().filter(option -> option.startsWith(folded)).findFirst().orElse(folded);
  }

  private static String value(String option, String value) {
    return switch (option) {
      case "content", "content_rowid" -> Identifier.fold(value);
      case "prefix" -> value.replaceAll("[\\s,]+", " ").strip();
      case "tokenize" -> tokenizer(value);
      case "detail" ->
          List.of("none", "full", "columns").stream()
              .filter(detail -> detail.startsWith(Identifier.fold(value)))
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  /** The name of a tokenizer and its arguments, which are words themselves. */
  private static String tokenizer(String value) {
    Words words = new Words(value);
    List<String> parts = new ArrayList<>();
    while (!words.atEnd()) {
      String word = words.next();
      parts.add(parts.isEmpty() ? Identifier.fold(word) : Identifier.literal(word));
    }
    return String.join(" ", parts);
  }

  /** Returns the names of the columns, in order. */
  public List<Identifier> columns() {
    return columns.stream().map(Fts5Column::name).toList();
  }

  /** Returns the table or view whose rows are indexed; empty where the FTS5 table keeps its own. */
  public Optional<Identifier> content() {
    return Optional.ofNullable(options.get("content"))
        .filter(name -> !name.isEmpty())
        .map(Identifier::new);
  }

  /**
   * Returns whether the text is not in the table itself: it is in another one, or <a
   * href="https://www.sqlite.org/fts5.html#contentless_tables">nowhere</a>.
   */
  public boolean hasContentOption() {
    return options.containsKey("content");
  }

  /** Returns one spelling for all arguments that mean the same. */
  public String normal() {
    List<String> parts = new ArrayList<>();
    columns.forEach(c -> parts.add(Identifier.quote(c.name().key()) + c.option()));
    options.forEach(
        (option, value) -> {
          if (!value.equals(DEFAULTS.get(option))) {
            parts.add(option + "=" + Identifier.literal(value));
          }
        });
    return String.join(", ", parts);
  }

  /** The words of a text, with or without quotes. */
  private static final class Words {
    private final String text;
    private int at;

    Words(String text) {
      this.text = text;
    }

    boolean atEnd() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at == text.length();
    }

    boolean skip(char mark) {
      boolean found = !atEnd() && text.charAt(at) == mark;
      at += found ? 1 : 0;
      return found;
    }

    /** The next word without its quotes; an empty text at the end. */
    String next() {
      if (atEnd()) {
        return "";
      }
      char open = text.charAt(at);
      return "'\"`[".indexOf(open) >= 0 ? quoted(open == '[' ? ']' : open) : bare();
    }

    private String quoted(char close) {
      StringBuilder word = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == close) {
          if (at + 1 == text.length() || text.charAt(at + 1) != close) {
            at++;
            break;
          }
          at++;
        }
        word.append(c);
      }
      return word.toString();
    }

    private String bare() {
      int from = at;
      while (at < text.length()
          && !Character.isWhitespace(text.charAt(at))
          && text.charAt(at) != '=') {
        at++;
      }
      at = at == from ? at + 1 : at;
      return text.substring(from, at);
    }
  }
}
