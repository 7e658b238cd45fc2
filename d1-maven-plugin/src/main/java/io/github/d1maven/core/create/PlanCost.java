package io.github.d1maven.core.create;

import io.github.d1maven.core.apply.CheckedScript;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * What applying a plan will cost that starts from a database with its pending migrations applied.
 */
final class PlanCost {

  private PlanCost() {}

  static CostEstimate of(DatabaseState state, Plan plan, PlanPreferences preferences) {
    if (plan.isEmpty()) {
      return CostEstimate.NONE;
    }
    List<Migration> migrations =
        new ArrayList<>(
            CheckedScript.migrations(state.history().pending(), state.project().files()));
    SqlScript script = new SqlScript("plan", plan.toSql());
    migrations.add(new Migration("plan", StatementSplitter.split(script)));
    return CostEstimate.of(state, migrations, preferences.rows()).last();
  }
}
