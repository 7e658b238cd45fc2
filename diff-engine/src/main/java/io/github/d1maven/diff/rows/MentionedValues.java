package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The literals in conditions on a column, from which values that satisfy them can be made: {@code
 * status IN ('open', 'closed')}, {@code length(code) = 3}, {@code email LIKE '%@%'}.
 *
 * @param strings what strings hold, those of patterns as texts that match them
 * @param numbers numbers that have no fraction
 */
record MentionedValues(Set<String> strings, Set<Long> numbers) {
  /** Longer texts are not made up. */
  private static final int LONGEST = 5_000;

  /** Returns the literals of those conditions that mention a column. */
  static MentionedValues of(List<Expression> conditions, Identifier column) {
    Set<String> strings = new LinkedHashSet<>();
    Set<Long> numbers = new LinkedHashSet<>();
    for (Expression condition : conditions) {
      if (condition.mentions(column)) {
        read(Tokenizer.tokenize(condition.sql()), strings, numbers);
      }
    }
    return new MentionedValues(strings, numbers);
  }

  private static void read(List<Token> tokens, Set<String> strings, Set<Long> numbers) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean like = i > 0 && tokens.get(i - 1).is("LIKE");
      boolean glob = i > 0 && tokens.get(i - 1).is("GLOB");
      boolean negative = i > 0 && tokens.get(i - 1).isOperator("-");
      if (token.kind() == Token.Kind.STRING && (like || glob)) {
        strings.add(new PatternText(token.unquoted(), glob).match());
      } else if (token.kind() == Token.Kind.STRING) {
        strings.add(token.unquoted());
      } else if (token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,17}")) {
        long number = Long.parseLong(token.text());
        numbers.add(negative ? -number : number);
      }
    }
  }

  /** Returns the strings as literals. */
  List<ValuePattern> literals() {
    List<ValuePattern> all = new ArrayList<>();
    strings.forEach(text -> all.add(ValuePattern.same(Identifier.literal(text))));
    return all;
  }

  /** Returns texts that contain the strings and a number. */
  List<ValuePattern> numbered() {
    List<ValuePattern> all = new ArrayList<>();
    for (String text : strings) {
      all.add(ValuePattern.text(n -> text + n));
      all.add(ValuePattern.text(n -> n + text));
      all.add(ValuePattern.text(n -> n + text + n));
    }
    return all;
  }

  /** Returns texts of the mentioned lengths and of their neighbours. */
  List<ValuePattern> lengths() {
    List<ValuePattern> all = new ArrayList<>();
    for (int length : nearby()) {
      if (length > 0 && length <= LONGEST) {
        all.add(ValuePattern.text(n -> padded(n, length)));
        all.add(ValuePattern.text(n -> "x".repeat(length)));
      }
    }
    return all;
  }

  private static String padded(int number, int length) {
    String digits = Integer.toString(number);
    return digits.length() >= length
        ? digits.substring(digits.length() - length)
        : "0".repeat(length - digits.length()) + digits;
  }

  /** Returns the numbers, their neighbours, and what is a row's number above or below them. */
  List<ValuePattern> around() {
    List<ValuePattern> all = new ArrayList<>();
    for (long number : numbers) {
      all.add(ValuePattern.same(Long.toString(number)));
      all.add(n -> Long.toString(number + n));
      all.add(n -> Long.toString(number - n));
      all.add(ValuePattern.same(number + ".5"));
    }
    return all;
  }

  private List<Integer> nearby() {
    Set<Integer> all = new LinkedHashSet<>();
    for (long number : numbers) {
      if (number >= 0 && number <= LONGEST) {
        all.add((int) number);
        all.add((int) number + 1);
        all.add((int) number - 1);
      }
    }
    return List.copyOf(all);
  }
}
