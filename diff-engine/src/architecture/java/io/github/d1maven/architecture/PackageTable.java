package io.github.d1maven.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of packages in {@code docs/architecture.md}: a row names a package and the packages
 * that it may use.
 *
 * <p>Both are names below {@code io.github.d1maven}; the second kind may lack the first parts:
 * {@code emit} is {@code diff.plan.emit}. {@code all above} stands for all rows above, {@code X.*}
 * for X and all below it.
 */
public final class PackageTable {

  private static final String ROOT = "io.github.d1maven.";
  private static final Pattern ROW = Pattern.compile("\\| `([\\w.]+)` \\|.*\\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([\\w.*]+)`");

  private final Map<String, Set<String>> rows = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private PackageTable() {}

  /** Reads the table of this project, from the directory of one of its modules. */
  public static PackageTable ofThisProject() {
    try {
      return read(Files.readString(Path.of("..", "docs", "architecture.md"), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table; see {@link #mistakes} for what is wrong with it. */
  static PackageTable read(String page) {
    var read = new PackageTable();
    Map<String, String> cells = new LinkedHashMap<>();
    String table = page.substring(Math.max(0, page.indexOf("may use |")));
    for (String line : table.lines().takeWhile(l -> !l.isBlank()).toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && cells.put(row.group(1), row.group(2)) != null) {
        read.mistakes.add("there are several rows of " + row.group(1));
      }
    }
    cells.forEach((name, cell) -> read.rows.put(name, read.usable(name, cell, cells.keySet())));
    return read;
  }

  private Set<String> usable(String name, String cell, Set<String> all) {
    Set<String> usable = new TreeSet<>();
    if (cell.contains("all above")) {
      all.stream().takeWhile(row -> !row.equals(name)).forEach(usable::add);
    }
    Matcher names = NAME.matcher(cell);
    while (names.find()) {
      String wanted = names.group(1).replace(".*", "");
      boolean tree = names.group(1).endsWith(".*");
      List<String> meant = meant(wanted, all);
      if (meant.size() != 1) {
        String found = meant.isEmpty() ? "which has no row" : "which is one of " + meant;
        mistakes.add("the row of " + name + " names " + wanted + ", " + found);
      }
      all.stream()
          .filter(row -> meant.stream().anyMatch(m -> row.equals(m) || (tree && isBelow(row, m))))
          .forEach(usable::add);
    }
    return usable;
  }

  private static boolean isBelow(String row, String other) {
    return row.startsWith(other + ".");
  }

  private static List<String> meant(String wanted, Set<String> all) {
    return all.contains(wanted)
        ? List.of(wanted)
        : all.stream().filter(row -> row.endsWith("." + wanted)).toList();
  }

  /** Returns what a package may use, by its row; empty if it has none. */
  Set<String> usableBy(String name) {
    return rows.getOrDefault(name, Set.of());
  }

  /** Every class is in a package with a row, and uses no package but those of its row. */
  public ArchRule holds() {
    return classes()
        .should(
            new ArchCondition<>("keep to the table of packages in docs/architecture.md") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (String fault : faults(type)) {
                  events.add(SimpleConditionEvent.violated(type, fault));
                }
              }
            });
  }

  private List<String> faults(JavaClass type) {
    String name = type.getPackageName().replace(ROOT, "");
    if (!rows.containsKey(name)) {
      return List.of(type.getName() + " is in " + name + ", which has no row");
    }
    List<String> faults = new ArrayList<>();
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
      String target = used.replace(ROOT, "");
      if (used.startsWith(ROOT) && !target.equals(name) && !usableBy(name).contains(target)) {
        faults.add("the row of " + name + " lacks " + target + ": " + dependency.getDescription());
      }
    }
    return faults;
  }

  /**
   * Returns what is wrong with the table itself: names that are no row's, second rows of a package,
   * and rows below some roots that have no class.
   */
  public List<String> mistakes(JavaClasses classes, String... roots) {
    Set<String> packages =
        classes.stream()
            .map(type -> type.getPackageName().replace(ROOT, ""))
            .collect(Collectors.toSet());
    List<String> all = new ArrayList<>(mistakes);
    rows.keySet().stream()
        .filter(row -> List.of(roots).contains(row.replaceAll("\\..*", "")))
        .filter(row -> !packages.contains(row))
        .forEach(row -> all.add("there is no class in " + row));
    return all;
  }
}
