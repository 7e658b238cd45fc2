package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.syntax.Block;
import io.github.d1maven.diff.prisma.syntax.Block.ConfigBlock;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.prisma.syntax.Block.Property;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the datasource and the generators. Which of them a version of Prisma requires or refuses,
 * such as {@code url} and preview features, makes no difference to the schema.
 */
final class ConfigCheck {
  private static final Set<String> URLS = Set.of("url", "directUrl", "shadowDatabaseUrl");
  private static final List<String> MODES = List.of("relationMode", "referentialIntegrity");

  private final Findings findings;
  private boolean foreignKeys = true;

  private ConfigCheck(Findings findings) {
    this.findings = findings;
  }

  /** Checks the blocks and returns whether relations are enforced by foreign keys. */
  static boolean check(List<Block> blocks, List<SqlScript> files, Findings findings) {
    ConfigCheck check = new ConfigCheck(findings);
    List<ConfigBlock> sources =
        blocks.stream()
            .filter(block -> block.keyword() == Keyword.DATASOURCE)
            .map(ConfigBlock.class::cast)
            .toList();
    if (sources.isEmpty()) {
      findings.add(
          new SourcePosition(files.get(0), 0),
          "the datamodel has no datasource",
          "add\ndatasource db {\n  provider = \"sqlite\"\n}");
    }
    sources.stream()
        .skip(1)
        .forEach(
            source ->
                findings.add(
                    source.position(),
                    "the datamodel has several datasources",
                    "the first is at " + sources.get(0).position()));
    for (Block block : blocks) {
      if (block instanceof ConfigBlock config) {
        check.checkValues(config);
        if (config.keyword() == Keyword.DATASOURCE) {
          check.checkSource(config);
        } else {
          check.checkGenerator(config);
        }
      }
    }
    return check.foreignKeys;
  }

  private void checkValues(ConfigBlock block) {
    for (Property property : block.properties()) {
      if (property.value() == null) {
        findings.add(property.name().position(), "property " + property.name() + " has no value");
      }
    }
  }

  private static @Nullable Property find(ConfigBlock block, String name) {
    return block.properties().stream()
        .filter(property -> property.name().text().equals(name))
        .findFirst()
        .orElse(null);
  }

  private void checkSource(ConfigBlock source) {
    Property provider = find(source, "provider");
    if (provider == null) {
      findings.add(
          source.position(),
          "datasource " + source.name() + " has no provider",
          "add provider = \"sqlite\"");
    } else if (provider.value() != null) {
      checkProvider(provider.value());
    }
    List<Property> modes =
        MODES.stream().map(name -> find(source, name)).filter(p -> p != null).toList();
    if (modes.size() > 1) {
      findings.add(
          modes.get(1).name().position(),
          "relationMode and referentialIntegrity cannot be used together",
          "remove referentialIntegrity, the older name");
    } else {
      modes.forEach(this::readMode);
    }
    for (Property property : source.properties()) {
      checkSourceProperty(property);
    }
  }

  private void checkProvider(Expression value) {
    if (!(value instanceof Expression.StringValue string)) {
      findings.add(
          value.position(),
          "the provider is a string, found " + value.description(),
          "write provider = \"sqlite\"");
    } else if (!string.value().equals("sqlite")) {
      findings.add(
          value.position(),
          "D1 is SQLite, and the provider is " + string.written(),
          "write provider = \"sqlite\"");
    }
  }

  private void readMode(Property property) {
    Expression value = property.value();
    String mode = value instanceof Expression.StringValue string ? string.value() : "";
    if (value != null && !mode.equals("prisma") && !mode.equals("foreignKeys")) {
      findings.add(
          value.position(),
          "a relation mode is \"prisma\" or \"foreignKeys\", found " + value.description());
    }
    foreignKeys = !mode.equals("prisma");
  }

  private void checkSourceProperty(Property property) {
    String name = property.name().text();
    Expression value = property.value();
    if (URLS.contains(name)) {
      if (value != null && !isTextOrVariable(value)) {
        findings.add(
            value.position(), "expected a string or env(\"NAME\"), found " + value.description());
      }
    } else if (name.equals("schemas")) {
      findings.add(property.name().position(), "SQLite has no schemas", "remove the property");
    } else if (name.equals("previewFeatures")) {
      findings.add(
          property.name().position(),
          "preview features belong to a generator",
          "move the property to the generator");
    } else if (!name.equals("provider") && !MODES.contains(name)) {
      findings.add(property.name().position(), "a datasource has no property " + name);
    }
  }

  private static boolean isTextOrVariable(Expression value) {
    if (value instanceof Expression.Call call) {
      return call.function().equals("env")
          && call.arguments().size() == 1
          && call.arguments().get(0).value() instanceof Expression.StringValue;
    }
    return value instanceof Expression.StringValue;
  }

  private void checkGenerator(ConfigBlock generator) {
    if (find(generator, "provider") == null) {
      findings.add(generator.position(), "generator " + generator.name() + " has no provider");
    }
    for (Property property : generator.properties()) {
      Expression value = property.value();
      if (value == null) {
        continue;
      }
      boolean valid =
          switch (property.name().text()) {
            case "provider", "output" -> isTextOrVariable(value);
            case "binaryTargets" ->
                Arguments.list(value).stream().allMatch(ConfigCheck::isTextOrVariable);
            case "engineType" -> value instanceof Expression.StringValue;
            case "previewFeatures" ->
                Arguments.list(value).stream().allMatch(Expression.StringValue.class::isInstance);
            default -> true;
          };
      if (!valid) {
        findings.add(value.position(), "expected a string, found " + value.description());
      }
    }
  }
}
