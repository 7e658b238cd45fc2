package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.D1Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables and indexes of a datamodel that SQL files create as well. The SQL of the datamodel is
 * run without them; the indexes of such tables are created behind the SQL files.
 */
@Internal
public final class DeclaredAgain {
  private final SqlScript datamodel;
  private final List<SqlScript> files;
  private final Set<Identifier> tables = new HashSet<>();
  private final Set<Identifier> indexes = new HashSet<>();

  private DeclaredAgain(SqlScript datamodel, List<SqlScript> files) {
    this.datamodel = datamodel;
    this.files = files;
  }

  /**
   * Finds them.
   *
   * @param datamodel the SQL of a datamodel
   * @param files the SQL files beside it
   */
  public static DeclaredAgain in(SqlScript datamodel, List<SqlScript> files) {
    DeclaredAgain again = new DeclaredAgain(datamodel, files);
    for (SqlScript file : files) {
      for (SqlStatement statement : StatementSplitter.split(file)) {
        Token name = D1Rules.createdName(statement);
        if (name != null && name.isName()) {
          (isIndex(statement) ? again.indexes : again.tables).add(name.name());
        }
      }
    }
    if (!again.tables.isEmpty() || !again.indexes.isEmpty()) {
      Set<Identifier> declared = new HashSet<>();
      again.statements().forEach(statement -> declared.add(name(statement)));
      again.tables.retainAll(declared);
      again.indexes.retainAll(declared);
    }
    return again;
  }

  private List<SqlStatement> statements() {
    return StatementSplitter.split(datamodel);
  }

  private static boolean isIndex(SqlStatement statement) {
    return statement.startsWith("CREATE", "INDEX")
        || statement.startsWith("CREATE", "UNIQUE", "INDEX");
  }

  private static Identifier name(SqlStatement statement) {
    Token name = D1Rules.createdName(statement);
    if (name == null) {
      throw new AssertionError(statement.text());
    }
    return name.name();
  }

  /** Returns whether the SQL files declare nothing of the datamodel. */
  public boolean isEmpty() {
    return tables.isEmpty() && indexes.isEmpty();
  }

  /**
   * Returns all scripts in an order in which they can run: the tables of the datamodel, those that
   * the SQL files declare instead, the rest of these files, and the indexes of their tables.
   */
  public List<SqlScript> scripts() {
    if (isEmpty()) {
      return Stream.concat(Stream.of(datamodel), files.stream()).toList();
    }
    List<SqlScript> scripts = new ArrayList<>();
    scripts.add(CutScript.only(datamodel, s -> !isDeclaredAgain(s) && !isLate(s)));
    files.forEach(file -> scripts.add(CutScript.only(file, this::isTable)));
    files.forEach(file -> scripts.add(CutScript.only(file, s -> !isTable(s))));
    scripts.add(CutScript.only(datamodel, s -> !isDeclaredAgain(s) && isLate(s)));
    return scripts;
  }

  private boolean isTable(SqlStatement statement) {
    Token name = D1Rules.createdName(statement);
    return name != null
        && name.isName()
        && statement.startsWith("CREATE", "TABLE")
        && tables.contains(name.name());
  }

  private boolean isDeclaredAgain(SqlStatement statement) {
    return (isIndex(statement) ? indexes : tables).contains(name(statement));
  }

  /** Returns whether a statement creates an index of a table that an SQL file declares. */
  private boolean isLate(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int on = 0;
    while (on + 1 < tokens.size() && !tokens.get(on).is("ON")) {
      on++;
    }
    return isIndex(statement) && tables.contains(tokens.get(on + 1).name());
  }
}
