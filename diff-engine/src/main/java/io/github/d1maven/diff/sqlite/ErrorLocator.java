package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the position of an error that SQLite only describes in words: JDBC does not expose
 * sqlite3_error_offset.
 */
public final class ErrorLocator {
  private static final Pattern PREFIX =
      Pattern.compile("^\\[SQLITE_\\w+]\\s+[^(]*\\((.*)\\)$", Pattern.DOTALL);
  private static final Pattern NEAR =
      Pattern.compile("^near \"(.*)\": syntax error$", Pattern.DOTALL);

  /** What a message names, in group 1; the first matching pattern is used. */
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("^(?:table|index|view|trigger) \"?(.+?)\"? already exists$"),
          Pattern.compile("^there is already an? (?:table|index|view|trigger) named (.+)$"),
          Pattern.compile("^wrong number of arguments to function (.+)\\(\\)$"),
          Pattern.compile("^unknown datatype for .+: \"(.+)\"$"),
          Pattern.compile(
              "^(?:no such (?:column|table|function|module|view|index|trigger|collation sequence)"
                  + "|unknown column|unknown table option|unrecognized (?:token|option)|duplicate column name"
                  + "|table .+ has no column named|too many columns on)"
                  + ":? \"?([^\":]+?)\"?(?: in .*)?$"));

  private ErrorLocator() {}

  /**
   * Converts an error of SQLite to one with a position.
   *
   * @param statement what failed
   * @param error how it failed
   * @param connection where it failed; text is compiled there but not run
   */
  public static InvalidSqlException locate(
      SqlStatement statement, SQLException error, Connection connection) {
    return locate(statement, error, sql -> complaint(connection, sql));
  }

  /**
   * Returns the error with its place, where no database is at hand.
   *
   * @param statement what failed
   * @param error how it failed
   * @param complaint returns SQLite's message for a text that is compiled but not run
   */
  public static InvalidSqlException locate(
      SqlStatement statement, SQLException error, UnaryOperator<String> complaint) {
    String message = message(error);
    int offset = statement.start();
    Matcher near = NEAR.matcher(message);
    if (near.matches()) {
      offset = nearOffset(statement, near.group(1), message, complaint);
    } else if (message.equals("incomplete input")) {
      offset = last(statement).end();
    } else {
      offset = namedOffset(statement, message);
    }
    return new InvalidSqlException(
        SqliteLimits.explain(message), new SourcePosition(statement.script(), offset));
  }

  /** Returns SQLite's own message, without what the driver adds to it. */
  public static String message(SQLException error) {
    String message = String.valueOf(error.getMessage());
    Matcher framed = PREFIX.matcher(message);
    return framed.matches() ? framed.group(1) : message;
  }

  /**
   * Returns the offset of the first token with this text at which the beginning of the statement
   * fails with the same message.
   */
  private static int nearOffset(
      SqlStatement statement, String near, String message, UnaryOperator<String> complaint) {
    List<Token> candidates =
        statement.tokens().stream().filter(token -> token.text().equals(near)).toList();
    for (Token token : candidates) {
      String beginning = statement.script().text().substring(statement.start(), token.end());
      if (candidates.size() == 1 || complaint.apply(beginning).equals(message)) {
        return token.start();
      }
    }
    return candidates.isEmpty() ? statement.start() : candidates.get(0).start();
  }

  private static int namedOffset(SqlStatement statement, String message) {
    Optional<Matcher> named =
        NAMED.stream()
            .map(pattern -> pattern.matcher(message))
            .filter(Matcher::matches)
            .findFirst();
    if (named.isEmpty()) {
      return statement.start();
    }
    String name = named.get().group(1);
    String last = name.substring(name.lastIndexOf('.') + 1);
    List<Token> candidates =
        statement.tokens().stream().filter(token -> isNamed(token, last)).toList();
    if (candidates.isEmpty()) {
      return statement.start();
    }
    return message.startsWith("duplicate")
        ? secondDefinition(statement, candidates).start()
        : candidates.get(0).start();
  }

  private static boolean isNamed(Token token, String name) {
    return token.isName() ? token.unquoted().equalsIgnoreCase(name) : token.text().equals(name);
  }

  /** A column is defined after a parenthesis or a comma; anywhere else it is only mentioned. */
  private static Token secondDefinition(SqlStatement statement, List<Token> candidates) {
    List<Token> tokens = statement.tokens();
    List<Token> definitions =
        candidates.stream()
            .filter(token -> tokens.indexOf(token) > 0)
            .filter(
                token -> {
                  Token before = tokens.get(tokens.indexOf(token) - 1);
                  return before.isOperator("(") || before.isOperator(",");
                })
            .toList();
    return definitions.size() > 1 ? definitions.get(1) : candidates.get(0);
  }

  /** Returns SQLite's message for a text that is compiled but not run. */
  private static String complaint(Connection connection, String sql) {
    try (var ignored = connection.prepareStatement(sql)) {
      return "";
    } catch (SQLException e) {
      return message(e);
    }
  }

  private static Token last(SqlStatement statement) {
    return statement.tokens().get(statement.tokens().size() - 1);
  }
}
