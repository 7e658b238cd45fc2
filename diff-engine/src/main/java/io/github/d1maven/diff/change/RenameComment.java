package io.github.d1maven.diff.change;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that mentions a rename, well-formed or not.
 *
 * @param script the script that contains it
 * @param start UTF-16 offset of its first character
 * @param text the comment with its marks, without the line end
 * @param next the index of the token behind it, or the number of tokens
 */
record RenameComment(SqlScript script, int start, String text, int next) {
  /** What looks like a rename to a reader, whatever its spelling. */
  private static final Pattern MENTION =
      Pattern.compile(
          "\\bd1\\s*:\\s*(?:re?na?m|r\\w*n\\w*m\\w*\\s+from\\b)|\\bd1[\\s_.-]renamed?\\s+from\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String QUOTED = "\"(?:[^\"]|\"\")+\"";
  private static final Pattern FORM =
      Pattern.compile(
          "--[ \\t]*d1:renamed[ \\t]+from[ \\t]+("
              + QUOTED
              + "|[^\\s,;.:()\"'`\\[\\]]+)"
              + "(?:\\.?|\\.?[ \\t]+[-–—].*|[ \\t]*[,;:(].*)");
  private static final Pattern OLD_NAME =
      Pattern.compile(
          "\\bfrom\\s+(?:.*\\.)?("
              + QUOTED
              + "|\\[[^]]+]|`(?:[^`]|``)+`|'(?:[^']|'')+'|[^\\s,;:].*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_\\x{80}-\\x{ffff}][\\w$-]*");

  /** Returns the comments of a script that mention a rename, in order. */
  static List<RenameComment> in(SqlScript script, List<Token> tokens) {
    List<RenameComment> comments = new ArrayList<>();
    int from = 0;
    for (int next = 0; next <= tokens.size(); next++) {
      boolean last = next == tokens.size();
      int end = last ? script.text().length() : tokens.get(next).start();
      between(script, from, end, next, comments);
      from = last ? end : tokens.get(next).end();
    }
    return comments;
  }

  /** Returns whether a script mentions a rename anywhere; quick. */
  static boolean isMentioned(String text) {
    return MENTION.matcher(text).find();
  }

  /** Adds the comments of a range that contains no tokens. */
  private static void between(
      SqlScript script, int from, int to, int next, List<RenameComment> comments) {
    String text = script.text();
    int at = from;
    while (at < to) {
      boolean line = text.startsWith("--", at);
      if (!line && !text.startsWith("/*", at)) {
        at++;
        continue;
      }
      int mark = text.indexOf(line ? "\n" : "*/", at + 2);
      int end = mark < 0 ? to : line ? mark : mark + 2;
      String comment = text.substring(at, end).strip();
      if (MENTION.matcher(comment).find()) {
        comments.add(new RenameComment(script, at, comment, next));
      }
      at = end;
    }
  }

  SourcePosition position() {
    return new SourcePosition(script, start);
  }

  /** Returns whether no token stands before it on its line. */
  boolean isAlone(List<Token> tokens) {
    return next == 0 || script.text().substring(tokens.get(next - 1).end(), start).contains("\n");
  }

  /**
   * Returns the old name.
   *
   * @throws ProblemException with the right form if it is written in another way
   */
  Identifier old() {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      return name(form.group(1));
    }
    String cause =
        "the form is "
            + form(new Identifier("old_name"), script)
            + ", and the rest of the line is empty";
    if (text.startsWith("/*")) {
      cause = "a rename comment starts with -- and ends with its line";
    } else if (form.usePattern(OLD_NAME).find()) {
      cause += "; a name with\nother characters than letters, digits and _ is in double quotes";
    }
    throw new ProblemException(
        Problem.of("cannot read the rename comment")
            .at(position().place())
            .because(cause)
            .help("at the end of the line, or on the line above, write\n" + corrected()));
  }

  /**
   * Returns the error for a comment that refers to nothing.
   *
   * @param cause what it refers to instead
   */
  ProblemException misplaced(String cause) {
    return new ProblemException(
        Problem.of("the rename comment refers to neither a column nor a table")
            .at(position().place())
            .because(cause)
            .help(
                "put it at the end of the line of the column that was renamed, behind the );"
                    + " of the\ntable that was renamed, or on the line above either\n"
                    + corrected()));
  }

  private String corrected() {
    String body =
        text.startsWith("/*") && text.endsWith("*/") ? text.substring(0, text.length() - 2) : text;
    Matcher named = OLD_NAME.matcher(body);
    Identifier old = named.find() ? name(named.group(1).strip()) : new Identifier("old_name");
    return form(old, script);
  }

  /** Returns the comment for an old name as it is read in the file that a script comes from. */
  static String form(Identifier old, SqlScript script) {
    boolean plain = PLAIN.matcher(old.name()).matches();
    String name = plain ? old.name() : old.quoted();
    return (isDatamodel(script) ? "///" : "--") + " d1:renamed from " + name;
  }

  /** Returns whether a script comes from a Prisma schema, whose comments it repeats. */
  static boolean isDatamodel(SqlScript script) {
    return script.origins() != null;
  }

  private static Identifier name(String text) {
    boolean quoted = "\"[`'".indexOf(text.charAt(0)) >= 0 && text.length() > 2;
    return new Token(quoted ? Token.Kind.QUOTED_NAME : Token.Kind.WORD, text, 0).name();
  }
}
