package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.Model;
import io.github.d1maven.diff.prisma.datamodel.RelationField;
import io.github.d1maven.diff.prisma.datamodel.ScalarField;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.Findings;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields and attributes of models, each in isolation. */
final class ModelReader {
  private static final List<String> KNOWN = List.of("id", "unique", "index", "map", "ignore");

  private final Findings findings;
  private final Types types;
  private final ScalarReader scalars;
  private final RelationReader relations;

  ModelReader(Findings findings, Types types, boolean foreignKeys) {
    this.findings = findings;
    this.types = types;
    this.scalars = new ScalarReader(findings, types);
    this.relations = new RelationReader(findings, types, foreignKeys);
  }

  Model read(ModelBlock block) {
    Attributes attributes = new Attributes(block.attributes(), findings);
    Attribute ignore = attributes.take("ignore");
    if (ignore != null) {
      new Arguments(ignore, findings).finish();
    }
    Keys keys = new Keys(findings, ignore != null, new IndexedFields(block, types, findings));
    List<ScalarField> columns = new ArrayList<>();
    List<RelationField> relationFields = new ArrayList<>();
    for (FieldNode field : block.fields()) {
      ModelBlock other = types.isRelation(field) ? types.model(field.type().text()) : null;
      if (other != null) {
        relationFields.add(relations.read(field, block, other));
      } else {
        ScalarField column = scalars.read(field, keys, ignore != null);
        if (column != null) {
          columns.add(column);
        }
      }
    }
    Attribute map = attributes.take("map");
    String table = map == null ? null : types.mappedName(map);
    readKeys(attributes, keys);
    return new Model(
        block,
        table == null ? block.name().text() : table,
        map,
        ignore != null,
        columns,
        relationFields,
        keys.key(),
        keys.indexes());
  }

  private void readKeys(Attributes attributes, Keys keys) {
    Attribute id = attributes.take("id");
    if (id != null) {
      keys.blockId(id);
    }
    attributes.refuse("schema", () -> Types.NO_SCHEMAS, null);
    attributes.takeAll("index").forEach(index -> keys.blockIndex(index, false));
    attributes.takeAll("unique").forEach(index -> keys.blockIndex(index, true));
    attributes.refuse(
        "fulltext",
        () -> "SQLite has no full-text indexes on tables",
        "declare an FTS5 table in an SQL file");
    attributes.finish(KNOWN);
  }
}
