package io.github.d1maven.diff.prisma;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up datamodel: mostly what Prisma accepts, with odd choices here and there that it may
 * refuse. The same for the same seed.
 */
final class RandomDatamodel {
  private static final List<String> SCALARS =
      List.of(
          "Int", "String", "Boolean", "BigInt", "Float", "Decimal", "DateTime", "Json", "Bytes");
  private static final List<String> ACTIONS =
      List.of("Cascade", "Restrict", "NoAction", "SetNull", "SetDefault");
  private static final List<String> NAMES =
      List.of("User", "post", "Tag", "zebra", "Été", "Order", "item_1");

  private final Random random;
  private final List<List<String>> models = new ArrayList<>();
  private final List<String> keyTypes = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final boolean prismaMode;
  private int relations;
  private int columns;

  private RandomDatamodel(long seed) {
    this.random = new Random(seed);
    this.prismaMode = chance(10);
  }

  /** Returns the text of the datamodel. */
  static String of(long seed) {
    return new RandomDatamodel(seed).text();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String maybe(int percent, String text) {
    return chance(percent) ? text : "";
  }

  private String text() {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      models.add(new ArrayList<>());
      addKey(i);
      addColumns(i);
    }
    for (int i = random.nextInt(count + 2); i > 0; i--) {
      addRelation();
    }
    StringBuilder text = new StringBuilder("datasource db {\n  provider = \"sqlite\"\n");
    text.append(prismaMode ? "  relationMode = \"prisma\"\n" : "").append("}\n\n");
    text.append("enum Kind {\n  A\n  B @map(\"b's\")\n").append(maybe(20, "  @@map(\"k\")\n"));
    text.append("}\n");
    for (int i = 0; i < count; i++) {
      addBlockAttributes(i);
      text.append(maybe(20, "/// a model\n")).append("\nmodel " + NAMES.get(i) + " {\n");
      models.get(i).forEach(line -> text.append("  " + line + maybe(5, " // x") + "\n"));
      text.append("}\n");
    }
    return text.toString();
  }

  private void addKey(int model) {
    String type =
        chance(60) ? "Int" : any(List.of("String", "BigInt", "Kind", "DateTime", "Bytes"));
    keyTypes.add(type);
    keys.add(chance(80) ? "id" : "key");
    String auto =
        type.endsWith("Int") && chance(40)
            ? " @default(autoincrement())"
            : type.equals("String") && chance(40) ? " @default(" + textFunction() + ")" : "";
    String key = keys.get(model) + " " + type;
    if (chance(85)) {
      models.get(model).add(key + " @id" + auto + maybe(15, " @map(\"the_id\")"));
    } else if (chance(50)) {
      models.get(model).add(key + auto);
      models.get(model).add("@@id([" + keys.get(model) + "])");
    } else {
      models.get(model).add(key + " @unique" + maybe(10, auto));
    }
  }

  private String textFunction() {
    return any(
        List.of("cuid()", "uuid()", "uuid(7)", "cuid(2)", "nanoid()", "nanoid(12)", "ulid()"));
  }

  private void addColumns(int model) {
    for (int i = random.nextInt(6); i > 0; i--) {
      String type = chance(15) ? "Kind" : chance(5) ? "Unsupported(\"POINT\")" : any(SCALARS);
      String line =
          "f"
              + ++columns
              + " "
              + type
              + maybe(30, "?")
              + maybe(30, " @default(" + defaultOf(type) + ")")
              + maybe(12, " @unique" + maybe(30, "(sort: Desc)"))
              + maybe(
                  12,
                  " @map(\"" + any(List.of("c ", "größe", "C", "it's", "id")) + columns % 9 + "\")")
              + maybe(type.equals("DateTime") ? 25 : 0, " @updatedAt")
              + maybe(type.startsWith("Unsup") ? 0 : 4, " @ignore");
      models.get(model).add(line);
    }
  }

  private String defaultOf(String type) {
    if (chance(4)) {
      return any(List.of("1", "\"x\"", "true", "now()", "uuid()", "A", "[1]", "foo()", "-1.5"));
    } else if (chance(10)) {
      return any(List.of("dbgenerated()", "dbgenerated(\"(1 + 1)\")", "dbgenerated(\"'x'\")"));
    }
    return switch (type) {
      case "Int", "BigInt" -> any(List.of("0", "-17", "007", "9007199254740993"));
      case "String" -> any(List.of("\"\"", "\"it's\"", "\"a\\nb\\\"c\"", textFunction()));
      case "Boolean" -> any(List.of("true", "false"));
      case "Float" -> any(List.of("1.50", "3", "-0.25", "0.0"));
      case "Decimal" -> any(List.of("10.00", "\"12.30\"", "-1", "\"1e3\""));
      case "DateTime" -> any(List.of("now()", "\"2024-02-29T12:30:00.120+02:00\""));
      case "Json" -> any(List.of("\"[]\"", "\"1\"", "\"null\"", "\"true\""));
      case "Bytes" -> any(List.of("\"aGVsbG8=\"", "\"\""));
      case "Kind" -> any(List.of("A", "B"));
      default -> "dbgenerated(\"0\")";
    };
  }

  private void addRelation() {
    int from = random.nextInt(models.size());
    int to = random.nextInt(models.size());
    String name = chance(from == to ? 95 : 70) ? "r" + relations : "";
    relations++;
    String opposite = "o" + relations;
    String attribute = name.isEmpty() ? "" : " @relation(\"" + name + "\")";
    if (chance(25)) {
      models.get(from).add("m" + relations + " " + NAMES.get(to) + "[]" + attribute);
      add(to, opposite + " " + NAMES.get(from) + "[]" + attribute);
      return;
    }
    boolean one = chance(30);
    boolean optional = chance(45);
    String column = "k" + relations;
    String type = chance(96) ? keyTypes.get(to) : "Int";
    models
        .get(from)
        .add(
            column
                + " "
                + type
                + (optional ^ chance(4) ? "?" : "")
                + (one ^ chance(4) ? " @unique" : "")
                + maybe(15, " @map(\"fk_" + relations + "\")"));
    models
        .get(from)
        .add(
            "b"
                + relations
                + " "
                + NAMES.get(to)
                + (optional ^ chance(4) ? "?" : "")
                + " @relation("
                + (name.isEmpty() ? "" : "\"" + name + "\", ")
                + arguments(column, to)
                + ")");
    add(to, opposite + " " + NAMES.get(from) + (one ^ chance(3) ? "?" : "[]") + attribute);
  }

  /** Adds the opposite field, except sometimes. */
  private void add(int model, String line) {
    if (chance(97)) {
      models.get(model).add(random.nextInt(models.get(model).size() + 1), line);
    }
  }

  private String arguments(String column, int to) {
    String brackets = chance(90) ? "[%s]" : "%s";
    return String.format("fields: " + brackets, column)
        + String.format(", references: " + brackets, chance(97) ? keys.get(to) : "f1")
        + maybe(30, ", onDelete: " + any(ACTIONS.subList(0, chance(70) ? 2 : 5)))
        + maybe(20, ", onUpdate: " + any(ACTIONS.subList(0, chance(70) ? 2 : 5)));
  }

  private void addBlockAttributes(int model) {
    List<String> lines = models.get(model);
    List<String> fields =
        lines.stream()
            .filter(line -> line.matches("[fk]\\d+ .*|id .*|key .*"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    for (int i = random.nextInt(3); i > 0 && !fields.isEmpty(); i--) {
      String field = any(fields);
      String other = any(fields);
      String first = field + maybe(20, "(sort: " + any(List.of("Asc", "Desc")) + ")");
      String second = chance(60) && (!other.equals(field) || chance(3)) ? ", " + other : "";
      String options =
          chance(15)
              ? ", map: \"ix" + random.nextInt(99) + "\""
              : maybe(10, ", name: \"n" + i + "\"");
      lines.add(
          (chance(50) ? "@@index" : "@@unique") + "([" + first + second + "]" + options + ")");
    }
    if (chance(15)) {
      lines.add("@@map(\"" + any(List.of("t 1", "tables", "_r", "T")) + "\")");
    }
    if (chance(3)) {
      lines.add("@@ignore");
    }
  }
}
