package io.github.d1maven.diff.prisma.syntax;

import java.util.ArrayList;
import java.util.List;

/** The documentation comments ({@code ///}) in front of the next field or block. */
final class Comments {
  private final List<Name> pending = new ArrayList<>();

  /** Moves over one comment, if one begins at the cursor, and keeps its text. */
  boolean take(Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.offset();
    if (!cursor.takeComment()) {
      return false;
    }
    String text = cursor.textFrom(start);
    if (text.startsWith("///")) {
      pending.add(new Name(text.substring(3), cursor.position(start)));
    }
    return true;
  }

  /** Forgets the comments: what follows them is not what they document. */
  void clear() {
    pending.clear();
  }

  /** Returns the comments so far and forgets them. */
  List<Name> drain() {
    List<Name> taken = List.copyOf(pending);
    pending.clear();
    return taken;
  }
}
