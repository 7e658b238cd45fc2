package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite accepts and D1 refuses, measured on workerd of April and November 2026; see <a
 * href="https://developers.cloudflare.com/d1/sql-api/sql-statements/">D1's SQL statements</a>.
 */
public final class D1Rules {
  private static final Map<String, String> STATEMENTS =
      Map.of(
          "BEGIN", "a migration already runs as one transaction; remove BEGIN",
          "COMMIT", "a migration already runs as one transaction; remove COMMIT",
          "END", "a migration already runs as one transaction; remove END",
          "ROLLBACK", "a migration already runs as one transaction; remove ROLLBACK",
          "SAVEPOINT", "D1 has no savepoints; remove SAVEPOINT",
          "RELEASE", "D1 has no savepoints; remove RELEASE",
          "VACUUM", "D1 does not allow VACUUM",
          "ATTACH", "D1 does not allow ATTACH",
          "DETACH", "D1 does not allow DETACH");
  private static final Set<String> PRAGMAS =
      Set.of(
          "table_list",
          "table_info",
          "table_xinfo",
          "index_list",
          "index_info",
          "index_xinfo",
          "foreign_key_list",
          "foreign_key_check",
          "quick_check",
          "foreign_keys",
          "defer_foreign_keys",
          "legacy_alter_table",
          "ignore_check_constraints",
          "recursive_triggers",
          "reverse_unordered_selects",
          "case_sensitive_like",
          "optimize",
          "data_version",
          "page_size");
  private static final Set<String> MODULES = Set.of("fts5", "fts5vocab", "rtree", "rtree_i32");

  private final SqlStatement statement;
  private final List<Token> tokens;

  private D1Rules(SqlStatement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
  }

  /**
   * Checks one statement.
   *
   * @throws DeniedSqlException if D1 would refuse it
   * @throws InvalidSqlException if SQLite does not know this kind of statement
   */
  public static void check(SqlStatement statement) {
    D1Rules rules = new D1Rules(statement);
    rules.length();
    rules.kind();
    rules.functions();
  }

  /**
   * Checks one statement of a declared schema, including for what D1 accepts but fails to execute
   * later.
   *
   * @throws DeniedSqlException if D1 would refuse it or fail when rows are written
   */
  public static void checkDeclared(SqlStatement statement) {
    check(statement);
    new D1Rules(statement).patterns();
  }

  /**
   * Returns whether a statement creates an internal object of Cloudflare or SQLite, which dumps may
   * contain.
   */
  public static boolean createsReserved(SqlStatement statement) {
    Token name = createdName(statement);
    return name != null && StoredObject.isInternal(name.unquoted());
  }

  /**
   * Returns whether a statement only begins or ends a transaction. Wrangler removes the first pair
   * from a migration that it applies locally, so an existing database may have run one.
   */
  public static boolean controlsTransaction(SqlStatement statement) {
    return statement.tokens().get(0).isAny("BEGIN", "COMMIT", "END");
  }

  private void length() {
    int bytes = statement.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > D1Limits.STATEMENT_BYTES) {
      throw denied(
          "the statement has "
              + bytes
              + " bytes; D1's limit is "
              + D1Limits.STATEMENT_BYTES
              + " bytes",
          tokens.get(0));
    }
  }

  private void patterns() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int at = isOperatorAt(i + 1, "(") ? i + 2 : i + 1;
      if (tokens.get(i).isAny("LIKE", "GLOB") && at < tokens.size()) {
        pattern(tokens.get(i), tokens.get(at));
      }
    }
  }

  private void pattern(Token operator, Token pattern) {
    int bytes = pattern.unquoted().getBytes(StandardCharsets.UTF_8).length;
    if (pattern.kind() == Token.Kind.STRING && bytes > D1Limits.PATTERN_BYTES) {
      throw denied(
          "the pattern of "
              + operator.upper()
              + " has "
              + bytes
              + " bytes; D1's limit is "
              + D1Limits.PATTERN_BYTES
              + " bytes",
          pattern);
    }
  }

  private void kind() {
    Token first = tokens.get(0);
    String denied = first.kind() == Token.Kind.WORD ? STATEMENTS.get(first.upper()) : null;
    if (denied != null) {
      throw denied(denied, first);
    }
    StatementKinds.require(statement);
    if (first.is("PRAGMA")) {
      pragma();
    } else if (first.is("CREATE")) {
      create();
    } else if (first.is("ALTER")) {
      alter();
    }
  }

  private void pragma() {
    int at = isOperatorAt(2, ".") ? 3 : 1;
    if (at < tokens.size() && !PRAGMAS.contains(tokens.get(at).name().key())) {
      throw denied("D1 does not allow PRAGMA " + tokens.get(at).unquoted(), tokens.get(at));
    }
  }

  private void create() {
    if (tokens.size() > 1 && tokens.get(1).isAny("TEMP", "TEMPORARY")) {
      throw denied("D1 does not allow temporary objects", tokens.get(1));
    }
    Token name = createdName();
    if (name != null) {
      reserved(name);
    }
    for (int i = 0; i + 1 < tokens.size() && statement.startsWith("CREATE", "VIRTUAL"); i++) {
      if (tokens.get(i).is("USING")) {
        Token module = tokens.get(i + 1);
        if (!MODULES.contains(module.name().key())) {
          throw denied("D1 has no virtual table module " + module.unquoted(), module);
        }
        return;
      }
    }
  }

  /** Returns the name of the object that a statement creates; null for any other statement. */
  public static @Nullable Token createdName(SqlStatement statement) {
    return statement.startsWith("CREATE") ? new D1Rules(statement).createdName() : null;
  }

  private @Nullable Token createdName() {
    int at = 1;
    while (at < tokens.size() && tokens.get(at).isAny("UNIQUE", "VIRTUAL")) {
      at++;
    }
    at++;
    if (at + 1 < tokens.size() && tokens.get(at).is("IF") && tokens.get(at + 1).is("NOT")) {
      at += 3;
    }
    if (isOperatorAt(at + 1, ".")) {
      at += 2;
    }
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private void alter() {
    for (int i = 3; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("RENAME") && tokens.get(i + 1).is("TO") && i + 2 < tokens.size()) {
        reserved(tokens.get(i + 2));
        return;
      }
      boolean newForm =
          token.is("ALTER")
              || (token.is("ADD") && tokens.get(i + 1).isAny("CONSTRAINT", "CHECK"))
              || (token.is("DROP") && tokens.get(i + 1).is("CONSTRAINT"));
      if (newForm) {
        throw denied("D1 does not allow this form of ALTER TABLE", token);
      }
      if (token.isAny("RENAME", "ADD", "DROP")) {
        return;
      }
    }
  }

  private void reserved(Token name) {
    if (isReserved(name)) {
      throw denied("D1 reserves names that begin with _cf_", name);
    }
  }

  private static boolean isReserved(Token name) {
    return name.name().key().startsWith("_cf_");
  }

  private void functions() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean call =
          (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME)
              && tokens.get(i + 1).isOperator("(");
      if (call && DeniedFunctions.contains(token.name()) && !isDefinition(i)) {
        throw denied("D1 does not allow the function " + token.unquoted() + "()", token);
      }
    }
  }

  /**
   * Returns whether the name before a parenthesis is that of a table, a constraint or a common
   * table.
   */
  private boolean isDefinition(int at) {
    if (at == 0) {
      return true;
    }
    Token before = tokens.get(at - 1);
    return before.isAny(
            "TABLE",
            "EXISTS",
            "INTO",
            "REFERENCES",
            "ON",
            "VIEW",
            "WITH",
            "RECURSIVE",
            "CONSTRAINT",
            "INDEX")
        || before.isOperator(".")
        || isCommonTable(at);
  }

  private boolean isCommonTable(int at) {
    int depth = 0;
    for (int i = at + 1; i < tokens.size(); i++) {
      depth += tokens.get(i).nesting();
      if (depth == 0) {
        return i + 2 < tokens.size()
            && tokens.get(i + 1).is("AS")
            && (isOperatorAt(i + 2, "(") || tokens.get(i + 2).isAny("NOT", "MATERIALIZED"));
      }
    }
    return false;
  }

  private boolean isOperatorAt(int at, String operator) {
    return at < tokens.size() && tokens.get(at).isOperator(operator);
  }

  private DeniedSqlException denied(String fact, Token at) {
    return new DeniedSqlException(fact, new SourcePosition(statement.script(), at.start()));
  }
}
