package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.sql.Identifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The values that are tried for a column: what its name, type and conditions suggest first. */
final class ValueChoices {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /** The second at which {@link #FIRST_DAY} begins. */
  private static final long FIRST_SECOND = 1_767_225_600L;

  private static final int SECONDS_OF_DAY = 86_400;

  private static final ValuePattern DATE = ValuePattern.text(n -> day(n));
  private static final ValuePattern DATE_TIME = ValuePattern.text(n -> day(n) + " 12:00:00");
  private static final ValuePattern ISO = ValuePattern.text(n -> day(n) + "T12:00:00.000Z");
  private static final ValuePattern EMAIL = ValuePattern.text(n -> "user" + n + "@example.com");
  private static final ValuePattern URL = ValuePattern.text(n -> "https://example.com/" + n);
  private static final ValuePattern PHONE = ValuePattern.text(n -> "+1555" + (1_000_000 + n));
  private static final ValuePattern UUID =
      ValuePattern.text(n -> "00000000-0000-4000-8000-" + (100_000_000_000L + n));
  private static final ValuePattern JSON = ValuePattern.text(n -> "{\"n\":" + n + "}");
  private static final ValuePattern BLOB = n -> "x'%08x'".formatted(n);
  private static final ValuePattern SECONDS =
      n -> Long.toString(FIRST_SECOND + (long) n * SECONDS_OF_DAY);
  private static final ValuePattern BIT = n -> Integer.toString(n % 2);
  private static final ValuePattern WHOLE = ValuePattern.number("");
  private static final ValuePattern HALF = ValuePattern.number(".5");

  private final Column column;
  private final MentionedValues mentioned;
  private final boolean nullable;
  private final boolean key;

  /**
   * @param mentioned the literals of the conditions on the column
   * @param key whether it is in the primary key
   * @param nulls whether some values are NULL if the column allows it
   */
  ValueChoices(Column column, MentionedValues mentioned, boolean key, boolean nulls) {
    this.column = column;
    this.mentioned = mentioned;
    this.nullable = nulls && column.notNull() == null && !key;
    this.key = key;
  }

  private static String day(int number) {
    return FIRST_DAY.plusDays(number - 1L).toString();
  }

  /**
   * Returns the column as a part of a row.
   *
   * @param alike whether all rows have the same value if that is possible
   */
  ValueSlot slot(boolean alike) {
    List<ValuePattern> others = new ArrayList<>();
    boolean texts = column.affinity() == Affinity.TEXT || column.affinity() == Affinity.BLOB;
    others.addAll(texts ? texts() : numbers());
    others.addAll(texts ? numbers() : texts());
    others.add(BLOB);
    mentioned.numbers().forEach(n -> others.add(ValuePattern.same("zeroblob(" + n + ")")));
    others.add(ValuePattern.NULL);
    List<ValuePattern> likely = likely();
    if (alike) {
      likely.add(0, ValuePattern.same(usual().literal(1)));
      if (!nullable) {
        likely.add(likely.get(0));
      }
    }
    return new ValueSlot(column.name(), likely, others, alike);
  }

  private List<ValuePattern> likely() {
    List<ValuePattern> likely = new ArrayList<>(mentioned.literals());
    boolean free = likely.isEmpty();
    if (free || key) {
      likely.add(0, usual());
    }
    if (nullable) {
      if (free) {
        likely.add(usual());
      }
      likely.add(ValuePattern.NULL);
    }
    return likely;
  }

  private List<ValuePattern> texts() {
    List<ValuePattern> all = new ArrayList<>(mentioned.numbered());
    all.addAll(mentioned.lengths());
    all.addAll(List.of(named(), DATE, DATE_TIME, ISO, JSON, EMAIL, URL, UUID, PHONE));
    for (String text :
        new String[] {"{}", "[]", "12:00", "a", "A", "aa", "AA", "AAA", "a-b", "1", "0", ""}) {
      all.add(ValuePattern.same(Identifier.literal(text)));
    }
    all.add(ValuePattern.text(n -> "#%06x".formatted(n)));
    all.add(ValuePattern.text(n -> "%064x".formatted(n)));
    all.add(ValuePattern.text(Integer::toString));
    all.add(ValuePattern.text(n -> "A" + n));
    all.add(ValuePattern.text(n -> "a" + n));
    return all;
  }

  private List<ValuePattern> numbers() {
    List<ValuePattern> all = new ArrayList<>(mentioned.around());
    all.addAll(List.of(WHOLE, BIT, HALF, SECONDS));
    all.add(n -> "-" + n);
    all.add(n -> "0." + n);
    all.add(n -> SECONDS.literal(n) + "000");
    return all;
  }

  private ValuePattern usual() {
    String type = Identifier.fold(column.type().name());
    return switch (column.affinity()) {
      case TEXT -> text();
      case INTEGER -> isMoment() ? SECONDS : isFlag() ? BIT : WHOLE;
      case REAL -> HALF;
      case BLOB -> type.isEmpty() ? named() : BLOB;
      case NUMERIC ->
          type.startsWith("bool")
              ? BIT
              : type.contains("json") ? JSON : type.contains("date") ? DATE_TIME : numeric(type);
    };
  }

  private ValuePattern numeric(String type) {
    return type.contains("time") ? DATE_TIME : isMoment() ? DATE_TIME : WHOLE;
  }

  private ValuePattern text() {
    if (nameHas("mail")) {
      return EMAIL;
    } else if (nameHas("url") || nameHas("link")) {
      return URL;
    } else if (nameHas("uuid")) {
      return UUID;
    } else if (nameHas("phone")) {
      return PHONE;
    } else if (nameHas("json")) {
      return JSON;
    } else if (isMoment()) {
      return nameHas("date") ? DATE : DATE_TIME;
    }
    return named();
  }

  private ValuePattern named() {
    String words = column.name().name().replace('_', ' ');
    return ValuePattern.text(n -> words + " " + n);
  }

  private boolean isMoment() {
    String name = column.name().key();
    return name.endsWith("_at") || column.name().name().endsWith("At") || name.contains("date");
  }

  private boolean isFlag() {
    String name = column.name().key();
    return name.startsWith("is_") || name.startsWith("has_");
  }

  private boolean nameHas(String word) {
    return column.name().key().contains(word);
  }
}
