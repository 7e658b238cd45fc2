package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds fields of which nobody can tell to which relation they belong. */
final class Ambiguity {
  private Ambiguity() {}

  private record Key(String model, String other, String name) {}

  /** Reports ambiguous fields and returns whether there are any. */
  static boolean check(List<Model> models, Findings findings) {
    boolean found = false;
    for (Model model : models) {
      Map<Key, List<RelationField>> groups = new LinkedHashMap<>();
      for (RelationField field : model.relations()) {
        Key key = new Key(model.name(), field.model(), Relation.name(model, field));
        groups.computeIfAbsent(key, name -> new ArrayList<>()).add(field);
      }
      for (Map.Entry<Key, List<RelationField>> group : groups.entrySet()) {
        if (isAmbiguous(group.getKey(), group.getValue())) {
          report(group.getKey(), group.getValue(), findings);
          found = true;
        }
      }
    }
    return found;
  }

  private static boolean isAmbiguous(Key key, List<RelationField> fields) {
    boolean twoNamedSides =
        key.model().equals(key.other()) && fields.size() == 2 && fields.get(0).relation() != null;
    return fields.size() > 1 && !twoNamedSides;
  }

  private static void report(Key key, List<RelationField> fields, Findings findings) {
    List<String> names = fields.stream().map(field -> field.name().text()).toList();
    String help =
        key.model().equals(key.other())
            ? "give the two fields of each relation the same name: @relation(\"name\", …)"
            : "give each relation a name, the same in both models: @relation(\"name\", …)";
    findings.add(
        fields.get(0).position(),
        "ambiguous relation: fields "
            + Phrases.all(names)
            + " of "
            + key.model()
            + " refer to "
            + key.other(),
        help);
  }
}
