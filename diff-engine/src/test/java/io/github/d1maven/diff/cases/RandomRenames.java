package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.cases.RandomScope.RenameSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RandomSchema} whose tables and columns get names, and new names for some of them, said
 * by option or by comment. The same seed gives the same renames.
 */
final class RandomRenames implements NewNames {
  private static final List<String> TABLES =
      List.of(
          "users",
          "Posts",
          "order",
          "my table",
          "group",
          "a.b",
          "x;y",
          "\u00fcser",
          "say \"hi\"",
          "it's",
          "values",
          "check",
          "d1_new");
  private static final List<String> COLUMNS =
      List.of(
          "email",
          "Mail",
          "name",
          "order",
          "select",
          "first name",
          "a\"b",
          "gr\u00f6\u00dfe",
          "to",
          "index",
          "key",
          "x",
          "y",
          "new",
          "old",
          "2nd",
          "a.b",
          "it's",
          "[k]",
          "a;b",
          "-- c",
          "/*",
          "null",
          "length",
          "users",
          "text");

  private final RandomSchema schema;
  private final RandomSchema declared;
  private final RandomScope tables;
  private final Map<String, RandomScope> columns = new LinkedHashMap<>();
  private final NamedText oldText;
  private final NamedText newText;
  private final Random random;
  private final List<String> rows;

  /** The renames of a seed, together with other changes in two of three. */
  RandomRenames(long seed) {
    random = new Random(seed);
    schema = new RandomSchema(seed);
    declared = random.nextInt(3) == 0 ? schema : schema.mutated();
    rows = schema.rows();
    Map<String, List<String>> before = words(schema);
    Map<String, List<String>> after = words(declared);
    tables =
        new RandomScope(random, TABLES, List.copyOf(before.keySet()), List.copyOf(after.keySet()));
    oldText = new NamedText(random);
    newText = new NamedText(random);
    oldText.add(tables.oldNames());
    newText.add(tables.newNames());
    Set<String> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String table : all.stream().sorted().toList()) {
      RandomScope scope =
          new RandomScope(
              random,
              COLUMNS,
              before.getOrDefault(table, List.of()),
              after.getOrDefault(table, List.of()));
      columns.put(table, scope);
      oldText.add(scope.oldNames());
      newText.add(scope.newNames());
    }
  }

  /** The words for the tables and their columns. */
  private static Map<String, List<String>> words(RandomSchema schema) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("log", List.of("m"));
    for (RandomTable table : schema.tables()) {
      Stream<String> rest = table.columns.stream().map(column -> column.name);
      words.put(table.name, Stream.concat(table.keyColumns().stream(), rest).toList());
    }
    return words;
  }

  /** The old schema before anything got a name, and the new one: the same changes, no rename. */
  String before() {
    return schema.sql() + reading(schema);
  }

  String after() {
    return declared.sql() + reading(declared);
  }

  /** Rows for the old schema without names. */
  List<String> rows() {
    return rows;
  }

  String oldText(String sql) {
    return oldText.of(sql);
  }

  /** The declared schema with its names, and with the comments that tell of the old ones. */
  String declared() {
    return after().lines().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(String line) {
    String text = newText.of(line);
    String word = line.replaceFirst("^CREATE TABLE ", "").strip().split("[ (,]", 2)[0];
    boolean ofTable = line.startsWith("CREATE TABLE ");
    if (!ofTable && !line.startsWith("  ")) {
      return text;
    }
    String old = ofTable ? commented(tables, word) : columnComment(word);
    if (old == null) {
      return text;
    }
    boolean behind = random.nextBoolean() && (ofTable == text.endsWith("("));
    return behind ? text + " " + NamedText.comment(old) : NamedText.comment(old) + "\n" + text;
  }

  private @Nullable String columnComment(String word) {
    for (RandomScope scope : columns.values()) {
      String old = commented(scope, word);
      if (old != null) {
        return old;
      }
    }
    return null;
  }

  private static @Nullable String commented(RandomScope scope, String word) {
    RenameSource source = scope.renamed().get(word);
    return source == RenameSource.BY_COMMENT || source == RenameSource.TWICE
        ? scope.oldName(word)
        : null;
  }

  /** What the user says by option. */
  List<Rename> options() {
    List<Rename> options = new ArrayList<>();
    tables
        .renamed()
        .forEach(
            (word, source) -> {
              if (source == RenameSource.BY_OPTION || source == RenameSource.TWICE) {
                options.add(rename(tables.oldName(word), null, tables.newName(word)));
              }
            });
    columns.forEach(
        (table, scope) ->
            scope
                .renamed()
                .forEach(
                    (word, source) -> {
                      if (source == RenameSource.BY_OPTION || source == RenameSource.TWICE) {
                        options.add(
                            rename(tableName(table), scope.oldName(word), scope.newName(word)));
                      }
                    }));
    Collections.shuffle(options, random);
    return options;
  }

  /** The old name of a table; sometimes the new one, where that never was another's. */
  private String tableName(String word) {
    String now = tables.newName(word);
    boolean clear = !tables.oldNames().containsValue(now);
    return clear && random.nextInt(3) == 0 ? now : tables.oldName(word);
  }

  private static Rename rename(String table, @Nullable String column, String to) {
    String left = Identifier.quote(table);
    String dot = column == null ? "" : "." + Identifier.quote(column);
    return Rename.parse(left + dot + "=" + Identifier.quote(to));
  }

  @Override
  public Optional<Identifier> table(Identifier old) {
    return word(tables, old).map(tables.newNames()::get).map(Identifier::new);
  }

  @Override
  public Optional<Identifier> column(Identifier oldTable, Identifier old) {
    RandomScope scope = word(tables, oldTable).map(columns::get).orElseThrow();
    return word(scope, old).map(scope.newNames()::get).map(Identifier::new);
  }

  private static Optional<String> word(RandomScope scope, Identifier old) {
    return scope.oldNames().entrySet().stream()
        .filter(entry -> new Identifier(entry.getValue()).equals(old))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The old names of tables by words, for what is counted per table. */
  Map<String, Identifier> oldTables() {
    Map<String, Identifier> names = new HashMap<>();
    tables.oldNames().forEach((word, name) -> names.put(word, new Identifier(name)));
    return names;
  }

  /** Views and triggers that name columns. */
  private static String reading(RandomSchema schema) {
    StringBuilder sql = new StringBuilder();
    for (RandomTable table : schema.tables()) {
      if (Math.floorMod(table.name.hashCode(), 3) > 0 && !table.columns.isEmpty()) {
        String column = table.columns.get(0).name;
        String last = table.columns.get(table.columns.size() - 1).name;
        sql.append(
            """
            CREATE VIEW w_%1$s AS SELECT w.%2$s, max(w.%3$s) AS n FROM %1$s AS w GROUP BY w.%2$s;
            CREATE VIEW ww_%1$s AS SELECT w_%1$s.%2$s FROM w_%1$s JOIN %1$s ON %1$s.%2$s = n;
            CREATE TRIGGER tw_%1$s AFTER UPDATE OF %2$s ON %1$s WHEN NEW.%3$s IS NOT OLD.%2$s BEGIN
            INSERT INTO log (m) SELECT typeof(%1$s.%2$s) FROM %1$s WHERE %3$s = NEW.%2$s;
            UPDATE log SET m = 'w' WHERE m IS NULL AND EXISTS (SELECT %2$s FROM %1$s); END;
            CREATE TRIGGER tv_%1$s INSTEAD OF INSERT ON w_%1$s BEGIN
            INSERT INTO log VALUES (NEW.%2$s); END;
            """
                .formatted(table.name, column, last));
      }
    }
    return sql.toString();
  }
}
