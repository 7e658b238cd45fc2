package io.github.d1maven.core.backup;

import io.github.d1maven.core.dump.DumpSummary;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The statements that drop what a backup creates. */
final class DropOrder {

  private DropOrder() {}

  /** Returns the statements: views first, then the tables, children before their parents. */
  static List<String> of(DumpSummary summary) {
    List<String> drops = new ArrayList<>();
    for (DumpSummary.DumpedObject object : summary.objects()) {
      String type = object.kind().equals("view") ? "VIEW" : "TABLE";
      drops.add("DROP " + type + " IF EXISTS " + Identifier.quote(object.name()));
    }
    Collections.reverse(drops);
    return drops;
  }
}
