package io.github.d1maven.core.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.diff.schema.SchemaObject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The checksum of a schema, whatever the order of creation. */
final class SchemaDigest {

  private SchemaDigest() {}

  /**
   * Returns the SHA-256 of the statements of all objects as the database keeps them, without the
   * history, to which a restore adds itself.
   */
  static String of(DumpContent content) {
    MessageDigest digest = RowDigest.sha256();
    Stream.of(content.before(), content.others())
        .flatMap(List::stream)
        .filter(object -> !object.name().name().equalsIgnoreCase(HistoryTable.NAME))
        .map(SchemaObject::sql)
        .sorted()
        .forEach(sql -> digest.update((sql + ";\n").getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
