package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that take a database from one schema to another, to be run in this order in one
 * transaction.
 *
 * @param header lines for the reader: what the plan does, why, what it costs and when it stops
 * @param statements in order; none if the schemas are the same
 * @param hazards what the plan can damage, in the order of the declared schema
 * @param kept what it keeps although no file declares it
 */
public record Plan(
    List<String> header,
    List<PlannedStatement> statements,
    List<Hazard> hazards,
    List<KeptObject> kept) {
  public Plan {
    header = header.stream().map(Plan::headerLine).toList();
    statements = List.copyOf(statements);
    hazards = List.copyOf(hazards);
    kept = List.copyOf(kept);
  }

  /** A plan that keeps nothing but what is declared. */
  public Plan(List<String> header, List<PlannedStatement> statements, List<Hazard> hazards) {
    this(header, statements, hazards, List.of());
  }

  /** Leading blanks are kept. */
  private static String headerLine(String line) {
    String text = line.stripLeading();
    return line.substring(0, line.length() - text.length()) + PlannedStatement.comment(text);
  }

  /** Returns whether there is nothing to do. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /**
   * Returns a copy of the plan that runs other statements first, which the header also names first.
   */
  public Plan after(List<PlannedStatement> first) {
    List<PlannedStatement> all = new ArrayList<>(first);
    all.addAll(statements);
    List<String> lines = new ArrayList<>();
    first.stream().map(PlannedStatement::comment).map(text -> text + ".").forEach(lines::add);
    lines.addAll(header);
    return new Plan(lines, all, hazards, kept);
  }

  /** Returns a copy of the plan with more hazards. */
  public Plan with(List<Hazard> more) {
    List<Hazard> all = new ArrayList<>(hazards);
    all.addAll(more);
    return new Plan(header, statements, all, kept);
  }

  /** Returns a copy of the plan with other hazards. */
  public Plan withHazards(List<Hazard> others) {
    return new Plan(header, statements, others, kept);
  }

  /** Returns a copy of the plan that keeps these objects. */
  public Plan keeping(List<KeptObject> objects) {
    return new Plan(header, statements, hazards, objects);
  }

  /** Returns the hazards that need the user's permission. */
  public List<Hazard> needPermission() {
    return hazards.stream().filter(hazard -> hazard.kind().needsPermission()).toList();
  }

  /**
   * Returns the plan as an SQL script: the header, then each statement under its comment; with LF,
   * and a line end after the last line.
   */
  public String toSql() {
    StringBuilder sql = new StringBuilder();
    header.forEach(line -> comment(sql, line));
    boolean first = true;
    for (PlannedStatement statement : statements) {
      if (!sql.isEmpty() && (first || !statement.comment().isEmpty())) {
        sql.append('\n');
      }
      if (!statement.comment().isEmpty()) {
        comment(sql, statement.comment());
      }
      first = false;
      sql.append(statement.sql()).append(";\n");
    }
    return sql.toString();
  }

  private static void comment(StringBuilder sql, String text) {
    Lines.ofComment(text).forEach(line -> sql.append("-- ").append(line).append('\n'));
  }
}
