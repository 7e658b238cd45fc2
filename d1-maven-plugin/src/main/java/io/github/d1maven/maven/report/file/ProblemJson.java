package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.report.MavenVoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems as JSON, with remedies as data that a program can act on. */
final class ProblemJson {

  private static final MavenVoice VOICE = new MavenVoice();

  private ProblemJson() {}

  /** Returns a problem and all that were found with it. */
  static ArrayNode of(Problem problem) {
    ArrayNode problems = JsonNodeFactory.instance.arrayNode();
    add(problems, problem);
    return problems;
  }

  private static void add(ArrayNode problems, Problem problem) {
    ObjectNode json = problems.addObject().put("fact", problem.fact());
    @Nullable Place place = problem.place();
    if (place != null) {
      json.putObject("place")
          .put("file", place.name())
          .put("line", place.line() == 0 ? null : place.line())
          .put("column", place.column() == 0 ? null : place.column());
    }
    json.put("cause", problem.cause());
    ArrayNode state = json.putArray("state");
    problem.state().forEach(state::add);
    json.set("remedies", of(problem.remedies()));
    json.put("reference", problem.reference());
    problem.others().forEach(other -> add(problems, other));
  }

  /** Returns remedies as data. */
  static ArrayNode of(List<Remedy> remedies) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    remedies.forEach(remedy -> json.add(remedy(remedy)));
    return json;
  }

  private static ObjectNode remedy(Remedy remedy) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (remedy instanceof Remedy.Option option) {
      return json.put("type", "option")
          .put("purpose", option.purpose())
          .put("property", VOICE.property(option.name()))
          .put("value", option.value());
    } else if (remedy instanceof Remedy.Run run) {
      json.put("type", "goal").put("purpose", run.purpose()).put("goal", run.goal());
      json.set("properties", properties(run.options()));
      return json.put("command", VOICE.command(run));
    }
    return json.put("type", "text").put("text", ((Remedy.Text) remedy).text());
  }

  private static ObjectNode properties(List<Remedy.Option> options) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    options.forEach(option -> properties.put(VOICE.property(option.name()), option.value()));
    return properties;
  }
}
