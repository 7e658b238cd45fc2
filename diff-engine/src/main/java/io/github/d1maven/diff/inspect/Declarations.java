package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the statements of scripts that create the objects of a schema. */
@Internal
public final class Declarations {
  private final List<SqlScript> scripts;
  private @Nullable Map<Identifier, List<SqlStatement>> statements;

  /**
   * @param scripts the scripts of a schema; nothing is read before a place is requested
   */
  public Declarations(List<SqlScript> scripts) {
    this.scripts = scripts;
  }

  /**
   * Returns where an object is declared: the place that SQLite's message names, or where its
   * statement begins.
   */
  public Optional<SourcePosition> position(SchemaObject object, String message) {
    return statement(object.kind(), object.name())
        .map(
            statement ->
                ErrorLocator.locate(statement, new SQLException(message), sql -> "").position());
  }

  /** Returns where a table is declared to refer to another, or where its statement begins. */
  public Optional<SourcePosition> reference(SchemaObject table, Identifier parent) {
    return statement(table.kind(), table.name()).map(statement -> reference(statement, parent));
  }

  private static SourcePosition reference(SqlStatement statement, Identifier parent) {
    List<Token> tokens = statement.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token name = tokens.get(i + 1);
      if (tokens.get(i).is("REFERENCES") && name.isName() && name.name().equals(parent)) {
        return new SourcePosition(statement.script(), tokens.get(i).start());
      }
    }
    return statement.position();
  }

  /**
   * Returns the line of a Prisma schema that declares a column; empty if SQL declares it.
   *
   * @return the line without its line end
   */
  public Optional<String> field(SchemaObject table, Identifier column) {
    return statement(table.kind(), table.name())
        .filter(statement -> statement.script().origins() != null)
        .flatMap(statement -> definition(statement, column))
        .map(SourcePosition::writtenLine);
  }

  private static Optional<SourcePosition> definition(SqlStatement statement, Identifier column) {
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token name = tokens.get(i);
      Token before = tokens.get(i - 1);
      if (name.isName()
          && name.name().equals(column)
          && (before.isOperator("(") || before.isOperator(","))) {
        return Optional.of(new SourcePosition(statement.script(), name.start()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the last statement that creates an object.
   *
   * @param kind the kind, whose last word is the one behind CREATE
   */
  public Optional<SqlStatement> statement(String kind, Identifier name) {
    return statements(name).stream()
        .filter(statement -> creates(statement, kind, name))
        .reduce((first, second) -> second);
  }

  /** Returns the statements that create something with that name. */
  private List<SqlStatement> statements(Identifier name) {
    if (statements == null) {
      Map<Identifier, List<SqlStatement>> byName = new HashMap<>();
      for (SqlScript script : scripts) {
        for (SqlStatement statement : StatementSplitter.split(script)) {
          Token created = D1Rules.createdName(statement);
          if (created != null && created.isName()) {
            byName.computeIfAbsent(created.name(), key -> new ArrayList<>()).add(statement);
          }
        }
      }
      statements = byName;
    }
    return statements.getOrDefault(name, List.of());
  }

  private static boolean creates(SqlStatement statement, String kind, Identifier name) {
    String last = kind.substring(kind.lastIndexOf(' ') + 1);
    Token created = D1Rules.createdName(statement);
    return created != null
        && created.isName()
        && created.name().equals(name)
        && statement.tokens().stream().limit(3).anyMatch(token -> token.is(last));
  }
}
