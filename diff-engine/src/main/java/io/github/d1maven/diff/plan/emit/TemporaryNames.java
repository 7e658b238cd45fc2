package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Names for tables that live only inside a migration and that nobody else has. */
public final class TemporaryNames {
  private final Set<Identifier> taken = new HashSet<>();

  public TemporaryNames(Schema... schemas) {
    Stream.of(schemas)
        .flatMap(schema -> schema.objects().stream())
        .map(SchemaObject::name)
        .forEach(taken::add);
  }

  /** The wish itself, or the wish with a number behind it. */
  public Identifier unused(String wish) {
    Identifier name = new Identifier(wish);
    for (int number = 2; !taken.add(name); number++) {
      name = new Identifier(wish + "_" + number);
    }
    return name;
  }
}
