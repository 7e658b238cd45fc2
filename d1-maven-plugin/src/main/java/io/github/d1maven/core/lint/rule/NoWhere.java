package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.update.Update;

/** UPDATE and DELETE without WHERE. JSqlParser reads them; what it cannot read is left alone. */
final class NoWhere implements LintRule {

  @Override
  public String code() {
    return "D1-L207";
  }

  @Override
  public String title() {
    return "UPDATE or DELETE without WHERE";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      for (SqlStatement statement : migration.statements()) {
        String table = unrestricted(statement);
        if (!table.isEmpty()) {
          hits.add(
              migration
                  .hit(
                      statement,
                      statement.tokens().get(0).upper()
                          + " without WHERE touches every row of "
                          + table)
                  .help("add WHERE, or WHERE true if every row is meant"));
        }
      }
    }
    return hits;
  }

  /** Returns the table whose rows are all changed; empty for none. */
  private static String unrestricted(SqlStatement statement) {
    if (!statement.tokens().get(0).isAny("UPDATE", "DELETE")) {
      return "";
    }
    try {
      Statement parsed = CCJSqlParserUtil.parse(statement.text());
      if (parsed instanceof Delete delete && delete.getWhere() == null) {
        return delete.getTable().getName();
      }
      if (parsed instanceof Update update && update.getWhere() == null) {
        return update.getTable().getName();
      }
      return "";
    } catch (JSQLParserException e) {
      return "";
    }
  }
}
