package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.datamodel.Datamodel;
import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.rules.DatamodelRules;
import io.github.d1maven.diff.prisma.syntax.Block;
import io.github.d1maven.diff.prisma.syntax.Block.Keyword;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.prisma.syntax.SchemaParser;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;

/** Reads a datamodel from its files. */
@Internal
public final class DatamodelCheck {
  private DatamodelCheck() {}

  /**
   * Returns the datamodel of one or several files. It can only be used if no mistakes were found.
   *
   * @param files at least one
   * @param findings receives the mistakes
   */
  public static Datamodel read(List<SqlScript> files, Findings findings) {
    List<Block> blocks = new ArrayList<>();
    files.forEach(file -> blocks.addAll(SchemaParser.parse(file, findings)));
    boolean complete = findings.isEmpty();
    Names.check(blocks, findings);
    if (!complete) {
      return new Datamodel(List.of(), true);
    }
    boolean foreignKeys = ConfigCheck.check(blocks, files, findings);
    Types types = new Types(blocks, findings);
    ModelReader reader = new ModelReader(findings, types, foreignKeys);
    List<Model> models = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof ModelBlock model && block.keyword() != Keyword.TYPE) {
        models.add(reader.read(model));
      }
    }
    if (findings.isEmpty()) {
      DatamodelRules.check(models, foreignKeys, findings);
    }
    Datamodel datamodel = new Datamodel(models, foreignKeys);
    if (findings.isEmpty()) {
      RenameComments.check(datamodel, files, findings);
    }
    return datamodel;
  }
}
