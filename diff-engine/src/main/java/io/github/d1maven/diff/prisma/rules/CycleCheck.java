package io.github.d1maven.diff.prisma.rules;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.Relation;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.schema.ReferentialAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds relations whose actions could go round in circles. With {@code relationMode = "prisma"}
 * Prisma Client carries the actions out, and Prisma refuses such relations.
 */
final class CycleCheck {
  private final Findings findings;
  private final List<Relation> relations;

  CycleCheck(Findings findings, List<Relation> relations) {
    this.findings = findings;
    this.relations =
        relations.stream()
            .filter(relation -> relation.kind() != Relation.Kind.MANY_TO_MANY)
            .filter(relation -> relation.forward() != null && relation.back() != null)
            .toList();
  }

  void check() {
    for (Relation relation : relations) {
      if (isInCycle(relation)) {
        findings.add(
            forward(relation).position(),
            "the actions of this relation come back to " + relation.from().name(),
            "with relationMode = \"prisma\", add onDelete: Restrict, onUpdate: Restrict");
      }
    }
  }

  private static RelationField forward(Relation relation) {
    return Objects.requireNonNull(relation.forward());
  }

  private boolean isInCycle(Relation start) {
    Set<RelationField> visited = new HashSet<>();
    Deque<Relation> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Relation next = open.pop();
      visited.add(forward(next));
      if (!changesRows(next)) {
        continue;
      }
      String to = next.to().name();
      if (to.equals(next.from().name()) || to.equals(start.from().name())) {
        return true;
      }
      relations.stream()
          .filter(relation -> relation.from().name().equals(to))
          .filter(relation -> !visited.contains(forward(relation)))
          .forEach(open::push);
    }
    return false;
  }

  private static boolean changesRows(Relation relation) {
    RelationField forward = forward(relation);
    ReferentialAction onDelete = forward.onDelete();
    ReferentialAction onUpdate = forward.onUpdate();
    return onUpdate == null
        || onUpdate.changesRows()
        || (onDelete == null ? setsNull(relation.from(), forward) : onDelete.changesRows());
  }

  private static boolean setsNull(Model model, RelationField forward) {
    List<String> fields = forward.fields();
    return fields != null && fields.stream().noneMatch(name -> model.column(name).isRequired());
  }
}
