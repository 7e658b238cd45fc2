package io.github.d1maven.core.lint;

import io.github.d1maven.diff.problem.Nearest;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a migration that turn a rule off, such as {@code -- d1:lint-off D1-L302 the table
 * has ten rows}. A comment applies to the statement that it is in or that follows it; above the
 * first statement, also to findings about the whole file.
 */
public final class Suppressions {
  private static final Pattern COMMENT =
      Pattern.compile("--[ \\t]*d1:lint-off[ \\t]+(\\S+)[ \\t]*([^\\n]*)");

  /** What somebody may write who means such a comment. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?:--|/\\*)[ \\t]*d1[: -]{1,2}lint[ _-]?(?:off|disable|ignore)\\b",
          Pattern.CASE_INSENSITIVE);

  private final LintedMigration migration;
  private final List<Comment> comments = new ArrayList<>();

  /**
   * @param start the start of the statement that it applies to
   * @param until its end
   * @param reason why; may be empty
   */
  private record Comment(
      String code, int from, int start, int until, boolean first, String reason) {}

  /** Reads the comments of a migration. */
  public Suppressions(LintedMigration migration) {
    this.migration = migration;
    Matcher matcher = COMMENT.matcher(migration.script().text());
    while (matcher.find()) {
      add(matcher);
    }
  }

  private void add(Matcher matcher) {
    int at = matcher.start();
    List<SqlStatement> statements = migration.statements();
    int start = at;
    int until = migration.script().text().length();
    boolean first = statements.isEmpty() || at < statements.get(0).start();
    for (SqlStatement statement : statements) {
      if (statement.end() > at || sameLine(statement.end(), at)) {
        start = statement.start();
        until = statement.end();
        break;
      }
    }
    for (String code : matcher.group(1).split(",", -1)) {
      comments.add(new Comment(code, at, start, until, first, matcher.group(2).strip()));
    }
  }

  private boolean sameLine(int end, int at) {
    return end <= at && migration.script().text().substring(end, at).indexOf('\n') < 0;
  }

  /** Returns whether a comment turns the rule off where it found something. */
  boolean suppress(LintRule rule, Hit hit) {
    return comments.stream()
        .filter(comment -> comment.code().equals(rule.code()) && !comment.reason().isEmpty())
        .anyMatch(comment -> applies(comment, hit.at()));
  }

  private boolean applies(Comment comment, @Nullable SourcePosition at) {
    if (at == null) {
      return comment.first();
    }
    return at.offset() >= comment.start() && at.offset() <= comment.until();
  }

  /**
   * Returns a finding for each comment that turns nothing off: it gives no reason, names no rule or
   * is written otherwise.
   *
   * @param codes the codes of the rules
   */
  public List<Hit> withoutEffect(List<String> codes) {
    List<Hit> hits = new ArrayList<>();
    for (Comment comment : comments) {
      if (!codes.contains(comment.code())) {
        hits.add(unknown(comment, codes));
      } else if (comment.reason().isEmpty()) {
        hits.add(
            hit(comment.from(), "the comment turns " + comment.code() + " off without a reason")
                .help("write the reason behind the code"));
      }
    }
    Matcher matcher = MEANT.matcher(migration.script().text());
    while (matcher.find()) {
      int at = matcher.start();
      if (comments.stream().noneMatch(comment -> comment.from() == at)) {
        hits.add(
            hit(at, "the comment turns no rule off")
                .help("write it as: -- d1:lint-off D1-L302 the reason"));
      }
    }
    return hits;
  }

  private Hit unknown(Comment comment, List<String> codes) {
    String fact = "the comment turns " + comment.code() + " off, which is no rule";
    Hit hit = hit(comment.from(), fact);
    return Nearest.to(comment.code(), codes)
        .map(code -> hit.help("if you mean " + code + ", write that code"))
        .orElseGet(() -> hit.help("see the codes of the rules in docs/lint.md"));
  }

  private Hit hit(int from, String fact) {
    return migration.hit(new SourcePosition(migration.script(), from), fact);
  }
}
