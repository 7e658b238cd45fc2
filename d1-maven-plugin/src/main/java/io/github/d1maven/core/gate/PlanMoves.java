package io.github.d1maven.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What moved since a plan was made, one line each. */
final class PlanMoves {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void add(String line) {
    lines.add(line);
  }

  /** Compares names of migrations. */
  void names(String state, List<String> then, List<String> now) {
    now.stream()
        .filter(name -> !then.contains(name))
        .forEach(name -> add("migration " + name + " is " + state + " now"));
    then.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> add("migration " + name + " is not " + state + " any more"));
  }

  /** Compares the checksums of objects. */
  void objects(Map<String, String> then, Map<String, String> now) {
    now.forEach(
        (object, checksum) -> {
          if (!then.containsKey(object)) {
            add(object + " was created in the database");
          } else if (!checksum.equals(then.get(object))) {
            add(object + " was changed in the database");
          }
        });
    then.keySet().stream()
        .filter(object -> !now.containsKey(object))
        .forEach(object -> add(object + " was dropped from the database"));
  }
}
