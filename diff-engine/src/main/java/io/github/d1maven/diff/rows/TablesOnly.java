package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;

/** A database with the tables and indexes of a schema, in which no foreign key is enforced. */
final class TablesOnly {
  private TablesOnly() {}

  static ScratchDatabase open(Schema schema) {
    ScratchDatabase database = ScratchDatabase.open();
    database.execute("PRAGMA foreign_keys = OFF");
    List<StoredObject> objects =
        StoredObject.of(schema).stream()
            .filter(object -> schema.virtualTable(new Identifier(object.name())).isEmpty())
            .filter(object -> object.type().equals("table") || object.type().equals("index"))
            .toList();
    database.load(objects);
    return database;
  }
}
