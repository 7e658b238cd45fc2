package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.maven.report.FindingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings in the <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static
 * Analysis Results Interchange Format</a> 2.1.0, which code hosts show beside the changed lines.
 */
public final class SarifReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private SarifReport() {}

  /**
   * Writes a report.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, List<Finding> findings) {
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), of(findings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode of(List<Finding> findings) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "d1-maven-plugin");
    ArrayNode rules = driver.putArray("rules");
    Map<String, LintRule> used = new LinkedHashMap<>();
    findings.forEach(finding -> used.putIfAbsent(finding.rule().code(), finding.rule()));
    used.values().forEach(rule -> rule(rules.addObject(), rule));
    ArrayNode results = run.putArray("results");
    findings.forEach(finding -> result(results.addObject(), finding));
    return root;
  }

  private static void rule(ObjectNode node, LintRule rule) {
    node.put("id", rule.code());
    node.putObject("shortDescription").put("text", rule.title());
  }

  private static void result(ObjectNode node, Finding finding) {
    node.put("ruleId", finding.rule().code()).put("level", level(finding.severity()));
    node.putObject("message").put("text", FindingsText.message(finding));
    Place place = finding.place();
    ObjectNode physical = node.putArray("locations").addObject().putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", place.name());
    if (place.line() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", place.line());
      if (place.column() > 0) {
        region.put("startColumn", place.column());
      }
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      default -> "note";
    };
  }
}
