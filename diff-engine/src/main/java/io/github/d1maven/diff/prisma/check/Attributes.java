package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.ArrayList;
import java.util.List;
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
    found.stream()
        .skip(1)
        .forEach(attribute -> findings.add(attribute.position(), attribute + " is given twice"));
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Takes all attributes of that name. */
  List<Attribute> takeAll(String name) {
    List<Attribute> found =
        rest.stream().filter(attribute -> attribute.name().equals(name)).toList();
    rest.removeAll(found);
    return found;
  }

  /** Reports an attribute that cannot stand here. */
  void refuse(String name, String reason, @Nullable String help) {
    takeAll(name).forEach(attribute -> findings.add(attribute.position(), reason, help));
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
        String nearest = Similar.to(attribute.name(), known);
        findings.add(
            attribute.position(),
            "unknown attribute " + attribute,
            nearest == null ? null : "did you mean " + attribute.mark() + nearest + "?");
      }
    }
  }
}
