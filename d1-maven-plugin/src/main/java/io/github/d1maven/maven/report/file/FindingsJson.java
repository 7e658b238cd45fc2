package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.gate.FixMigrations;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.report.FindingsText;
import java.util.List;

/** Findings, and what was done about them, for programs. */
public final class FindingsJson {

  private FindingsJson() {}

  /** Adds the findings of {@code d1:lint} or {@code d1:check}. */
  public static void add(ObjectNode json, List<Finding> findings) {
    ArrayNode items = json.putArray("findings");
    for (Finding finding : findings) {
      Place place = finding.place();
      List<Remedy> remedies = finding.hit().remedies();
      items
          .addObject()
          .put("rule", finding.rule().code())
          .put("severity", finding.severity().word())
          .put("migration", finding.hit().migration())
          .put("file", place.name())
          .put("line", place.line())
          .put("column", place.column())
          .put("fact", finding.hit().fact())
          .put("help", remedies.isEmpty() ? null : FindingsText.words(remedies))
          .set("remedies", ProblemJson.of(remedies));
    }
  }

  /** Adds what {@code d1:fix} rewrote. */
  public static void add(ObjectNode json, FixMigrations.Result result) {
    json.put("pending", result.pending());
    ArrayNode fixed = json.putArray("fixed");
    result
        .fixed()
        .forEach(
            (file, migration) ->
                ResultJson.names(
                    fixed.addObject().put("migration", file.name()),
                    "lost",
                    FixMigrations.losses(migration)));
  }
}
