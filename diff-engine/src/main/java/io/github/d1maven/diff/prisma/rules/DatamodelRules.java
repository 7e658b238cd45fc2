package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that concern several fields or models. */
@Internal
public final class DatamodelRules {
  private DatamodelRules() {}

  /**
   * Checks models that are right by themselves.
   *
   * @param foreignKeys whether relations are enforced by foreign keys
   * @param findings receives the mistakes
   */
  public static void check(List<Model> models, boolean foreignKeys, Findings findings) {
    Map<String, Model> byName = new HashMap<>();
    models.forEach(model -> byName.put(model.name(), model));
    ModelCheck check = new ModelCheck(findings);
    for (Model model : models) {
      check.check(model);
      check.checkIgnored(model, byName);
    }
    if (!Ambiguity.check(models, findings)) {
      RelationCheck relations = new RelationCheck(findings);
      List<Relation> all = Relation.all(models);
      RelationSides sides = new RelationSides(findings);
      for (Relation relation : all) {
        relations.check(relation);
        sides.check(relation);
      }
      if (findings.isEmpty() && !foreignKeys) {
        new CycleCheck(findings, all).check();
      }
      new JoinTableCheck(findings).check(all, models);
    }
  }
}
