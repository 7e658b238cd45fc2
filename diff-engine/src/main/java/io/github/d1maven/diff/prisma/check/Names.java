package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.ScalarType;
import io.github.d1maven.diff.prisma.syntax.Block;
import io.github.d1maven.diff.prisma.syntax.Block.ConfigBlock;
import io.github.d1maven.diff.prisma.syntax.Block.EnumBlock;
import io.github.d1maven.diff.prisma.syntax.Block.EnumValue;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.Block.Property;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.prisma.syntax.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the names of blocks, fields and values: what is reserved, and what occurs twice. */
final class Names {
  private final Findings findings;
  private final Map<String, Block> blocks = new HashMap<>();

  private Names(Findings findings) {
    this.findings = findings;
  }

  static void check(List<Block> blocks, Findings findings) {
    Names names = new Names(findings);
    blocks.forEach(names::check);
  }

  private void check(Block block) {
    Name name = block.name();
    if (ScalarType.of(name.text()).isPresent()) {
      findings.add(
          name.position(), name + " is the name of a type of Prisma", "choose another name");
    }
    if (block instanceof ConfigBlock config) {
      checkProperties(config);
    } else {
      checkBlockName(block);
    }
    String namespace = block instanceof ConfigBlock ? block.keyword() + " " : "";
    Block earlier = blocks.putIfAbsent(namespace + name, block);
    if (earlier != null) {
      findings.add(
          name.position(),
          block.keyword() + " " + name + " is declared twice",
          "the other is " + earlier.keyword() + " " + name + " at " + earlier.position());
    }
    if (block instanceof ModelBlock model) {
      checkFields(model);
    } else if (block instanceof EnumBlock values) {
      checkValues(values);
    }
  }

  private void checkBlockName(Block block) {
    Name name = block.name();
    checkWord(block.keyword().toString(), name);
    if (block.keyword() != Keyword.TYPE && ReservedNames.contains(name.text())) {
      findings.add(
          name.position(),
          "\"" + name + "\" is reserved and cannot name a " + block.keyword(),
          "choose another name, and keep the name of the table with @@map(\"" + name + "\")");
    }
  }

  private void checkWord(String what, Name name) {
    char first = name.text().charAt(0);
    if (first >= '0' && first <= '9') {
      findings.add(name.position(), "the name of a " + what + " cannot begin with a digit");
    } else if (name.text().contains("-")) {
      findings.add(name.position(), "the name of a " + what + " cannot contain -");
    }
  }

  private void checkFields(ModelBlock model) {
    Set<String> seen = new HashSet<>();
    for (FieldNode field : model.fields()) {
      checkWord("field", field.name());
      if (!seen.add(field.name().text())) {
        findings.add(field.name().position(), model.name() + " has two fields " + field.name());
      }
    }
  }

  private void checkValues(EnumBlock block) {
    Set<String> seen = new HashSet<>();
    for (EnumValue value : block.values()) {
      checkWord("value", value.name());
      if (!seen.add(value.name().text())) {
        findings.add(value.name().position(), block.name() + " has two values " + value.name());
      }
    }
    if (block.values().isEmpty()) {
      findings.add(block.name().position(), "enum " + block.name() + " has no values");
    }
  }

  private void checkProperties(ConfigBlock block) {
    Set<String> seen = new HashSet<>();
    for (Property property : block.properties()) {
      if (!seen.add(property.name().text())) {
        findings.add(
            property.name().position(),
            block.keyword() + " " + block.name() + " has two properties " + property.name());
      }
    }
  }
}
