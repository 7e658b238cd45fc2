package io.github.d1maven.diff.prisma.ddl;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Origins;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;

/** SQL that is being written, with the place in the datamodel that each part comes from. */
final class Ddl {
  private final StringBuilder text = new StringBuilder();
  private final Origins origins = new Origins();

  /**
   * @param start where the datamodel begins
   */
  Ddl(SourcePosition start) {
    origins.add(0, start);
  }

  /** Says where the text from here on comes from. */
  Ddl from(SourcePosition origin) {
    origins.add(text.length(), origin);
    return this;
  }

  /** Says that the datamodel uses a view, which no statement creates. */
  void uses(Identifier view) {
    origins.addView(view);
  }

  Ddl add(String sql) {
    text.append(sql);
    return this;
  }

  /** Begins a statement behind a comment that says what it does. */
  Ddl statement(String comment, SourcePosition origin) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    return from(origin).add("-- " + comment + "\n");
  }

  /** Returns names in double quotes with commas between them. */
  static String list(List<String> names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(list.isEmpty() ? "" : ", ").append(Identifier.quote(name));
    }
    return list.toString();
  }

  SqlScript script(String name) {
    String end = text.isEmpty() ? "" : "\n";
    return new SqlScript(name, text + end, origins);
  }
}
