package io.github.d1maven.maven.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.probe.ProbeAnswer;
import io.github.d1maven.maven.report.CostText;
import io.github.d1maven.maven.report.ProbeText;
import io.github.d1maven.maven.report.file.ResultJson;
import io.github.d1maven.maven.report.file.RunReport;
import java.util.List;

/**
 * Writes each migration to the log and to the report.
 *
 * @param log the goal's log
 * @param report the report of the run
 * @param result the result in the goal's report
 */
public record LoggedProgress(GoalLog log, RunReport report, ObjectNode result)
    implements ApplyMigrations.Progress {

  @Override
  public void probed(List<ProbeAnswer> answers) {
    ResultJson.addProbes(result, answers);
    ProbeText.of(answers).forEach(log::info);
  }

  @Override
  public void estimated(CostEstimate estimate) {
    CostText.lines(estimate).forEach(log::info);
    CostText.warnings(estimate).forEach(log::warn);
  }

  @Override
  public void applied(String name) {
    log.event(
        "applied", "applied " + name, JsonNodeFactory.instance.objectNode().put("migration", name));
    report.applied(name);
  }

  @Override
  public void appliedByOthers(AppliedMigration record) {
    log.event(
        "appliedByOthers",
        "applied by another run in the meantime, at "
            + record.appliedAt()
            + " UTC: "
            + record.name(),
        JsonNodeFactory.instance
            .objectNode()
            .put("migration", record.name())
            .put("appliedAt", record.appliedAt()));
    report.appliedByOthers(record);
  }
}
