package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds fields of which nobody can tell to which relation they belong. */
final class Ambiguity {
  private Ambiguity() {}

  /** Reports ambiguous fields and returns whether there are any. */
  static boolean check(List<Model> models, Findings findings) {
    boolean found = false;
    for (Model model : models) {
      for (List<RelationField> group : groups(model)) {
        if (isAmbiguous(model, group)) {
          report(model, group, findings);
          found = true;
        }
      }
    }
    return found;
  }

  /** Returns the fields of a model that refer to the same model in a relation of the same name. */
  private static Collection<List<RelationField>> groups(Model model) {
    Map<String, List<RelationField>> groups = new LinkedHashMap<>();
    for (RelationField field : model.relations()) {
      String key = field.model() + ' ' + Relation.name(model, field);
      groups.computeIfAbsent(key, name -> new ArrayList<>()).add(field);
    }
    return groups.values();
  }

  private static boolean isAmbiguous(Model model, List<RelationField> fields) {
    boolean twoNamedSides =
        isSelf(model, fields) && fields.size() == 2 && fields.get(0).relation() != null;
    return fields.size() > 1 && !twoNamedSides;
  }

  private static boolean isSelf(Model model, List<RelationField> fields) {
    return fields.get(0).model().equals(model.name());
  }

  private static void report(Model model, List<RelationField> fields, Findings findings) {
    List<String> names = fields.stream().map(field -> field.name().text()).toList();
    String help =
        isSelf(model, fields)
            ? "give the two fields of each relation the same name: @relation(\"name\", …)"
            : "give each relation a name, the same in both models: @relation(\"name\", …)";
    findings.add(
        fields.get(0).position(),
        "ambiguous relation: fields "
            + Phrases.all(names)
            + " of "
            + model.name()
            + " refer to "
            + fields.get(0).model(),
        help);
  }
}
