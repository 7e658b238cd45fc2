package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** SQL in which words stand for names, written with the names in all styles of quoting. */
final class NamedText {
  private static final Pattern PLAIN =
      Pattern.compile("(?!(order|group|select|to|index|values|check|null)$)[a-z]+\\d*");

  private final Map<String, String> names = new HashMap<>();
  private final Random random;

  NamedText(Random random) {
    this.random = random;
  }

  void add(Map<String, String> more) {
    names.putAll(more);
  }

  /** A text with every word that stands for a name replaced. */
  String of(String sql) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Token token : Tokenizer.tokenize(sql)) {
      String name = token.kind() == Token.Kind.WORD ? names.get(token.text()) : null;
      if (name != null) {
        text.append(sql, end, token.start()).append(written(name));
        end = token.end();
      }
    }
    return text.append(sql.substring(end)).toString();
  }

  private String written(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> Identifier.quote(name);
      case 1 -> name.contains("]") ? Identifier.quote(name) : "[" + name + "]";
      case 2 -> "`" + name.replace("`", "``") + "`";
      default -> PLAIN.matcher(Identifier.fold(name)).matches() ? name : Identifier.quote(name);
    };
  }

  /** The comment that tells of an old name. */
  static String comment(String old) {
    boolean bare = PLAIN.matcher(old).matches();
    return "-- d1:renamed from " + (bare ? old : Identifier.quote(old));
  }
}
