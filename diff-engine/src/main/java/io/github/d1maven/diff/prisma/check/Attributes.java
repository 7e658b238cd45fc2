package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.problem.Nearest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The attributes of a field or block, taken out one after another; what remains is a mistake. */
final class Attributes {
  private final Findings findings;
  private final List<Attribute> rest;

  Attributes(List<Attribute> attributes, Findings findings) {
    this.findings = findings;
    this.rest = new ArrayList<>(attributes);
  }

  /** Takes an attribute that may occur once; returns null if it is absent or occurs twice. */
  @Nullable Attribute take(String name) {
    List<Attribute> found = takeAll(name);
    for (int i = 1; i < found.size(); i++) {
      findings.add(found.get(i).position(), found.get(i) + " is given twice");
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Takes all attributes of that name. */
  List<Attribute> takeAll(String name) {
    List<Attribute> found = List.of();
    for (Iterator<Attribute> each = rest.iterator(); each.hasNext(); ) {
      Attribute attribute = each.next();
      if (attribute.name().equals(name)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(attribute);
        each.remove();
      }
    }
    return found;
  }

  /** Reports an attribute that cannot stand here. */
  void refuse(String name, Supplier<String> reason, @Nullable String help) {
    for (Attribute attribute : takeAll(name)) {
      findings.add(attribute.position(), reason.get(), help);
    }
  }

  /**
   * Reports the attributes that were not taken.
   *
   * @param known the names of those that may stand here
   */
  void finish(List<String> known) {
    for (Attribute attribute : rest) {
      if (attribute.name().contains(".")) {
        findings.add(
            attribute.position(),
            "SQLite has no native types: " + attribute,
            "remove the attribute; the type of the field determines the type of the column");
      } else {
        String nearest = Nearest.to(attribute.name(), known).orElse(null);
        findings.add(
            attribute.position(),
            "unknown attribute " + attribute,
            nearest == null ? null : "did you mean " + attribute.mark() + nearest + "?");
      }
    }
  }
}
