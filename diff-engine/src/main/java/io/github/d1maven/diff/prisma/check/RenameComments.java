package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.Datamodel;
import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.prisma.syntax.Name;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses rename comments that would have no effect: with two slashes, or at a relation field or
 * anything else that is neither a column nor a table.
 */
final class RenameComments {
  private static final Pattern MENTION = Pattern.compile("//[^\\n]*?\\b[Dd]1\\s*:\\s*(?i:re?na?m)");
  private static final String MARK = "///";

  private RenameComments() {}

  static void check(Datamodel datamodel, List<SqlScript> files, Findings findings) {
    for (SqlScript file : files) {
      Matcher mention = MENTION.matcher(file.text());
      List<Name> read = List.of();
      // Most files have no comment at all, and looking for one is quicker than the pattern.
      int from = file.text().indexOf("//");
      for (; from >= 0 && mention.find(from); from = mention.end()) {
        read = read.isEmpty() ? read(datamodel) : read;
        int at = mention.start();
        if (read.stream().noneMatch(comment -> has(comment, file, at))) {
          findings.add(
              new SourcePosition(file, at),
              "the rename comment refers to neither a column nor a table",
              "put it on the line above the field or the model that was renamed: "
                  + MARK
                  + " d1:renamed from old_name");
        }
      }
    }
  }

  private static List<Name> read(Datamodel datamodel) {
    List<Name> comments = new ArrayList<>();
    for (Model model : datamodel.models()) {
      if (!model.isView()) {
        comments.addAll(model.block().comments());
        model.scalars().forEach(field -> comments.addAll(field.node().comments()));
      }
    }
    return comments;
  }

  private static boolean has(Name comment, SqlScript file, int offset) {
    SourcePosition position = comment.position();
    int end = position.offset() + MARK.length() + comment.text().length();
    return position.script().equals(file) && position.offset() <= offset && offset < end;
  }
}
