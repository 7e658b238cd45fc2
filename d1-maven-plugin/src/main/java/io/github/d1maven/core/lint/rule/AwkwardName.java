package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of tables and columns that are keywords or have other characters than letters, digits and
 * the underscore: they must be quoted wherever they are used.
 */
final class AwkwardName implements LintRule {

  @Override
  public String code() {
    return "D1-L304";
  }

  @Override
  public String title() {
    return "a name that needs quotes";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (Table table : input.last().tables()) {
      if (needsQuotes(table.name())) {
        hits.add(hit(input, "table", table.name()));
      }
      for (Column column : table.columns()) {
        if (needsQuotes(column.name())) {
          hits.add(hit(input, "column " + table.name() + ".", column.name()));
        }
      }
    }
    return hits;
  }

  private static Hit hit(LintInput input, String what, Identifier name) {
    String subject = what.endsWith(".") ? what + name : what + " " + name;
    return input.hit(subject + " needs quotes wherever it is used", name);
  }

  private static boolean needsQuotes(Identifier name) {
    return !PLAIN.matcher(name.name()).matches() || name.isReserved();
  }
}
