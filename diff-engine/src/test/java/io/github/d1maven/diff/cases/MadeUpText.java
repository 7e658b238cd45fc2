package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text that people type by mistake: a schema with tokens that are cut off, doubled or swapped. */
public final class MadeUpText {
  private final List<String> pieces;
  private final Random random;

  private MadeUpText(List<String> pieces, Random random) {
    this.pieces = new ArrayList<>(pieces);
    this.random = random;
  }

  /** Returns a schema with one to three faults; the same for the same random numbers. */
  static String of(String sql, Random random) {
    List<String> pieces = new ArrayList<>();
    int end = 0;
    for (Token token : Tokenizer.tokenize(sql)) {
      pieces.add(sql.substring(end, token.start()) + token.text());
      end = token.end();
    }
    return of(pieces, random);
  }

  /**
   * Returns a text with one to three faults; the same for the same random numbers.
   *
   * @param pieces its tokens, each with the blanks in front of it
   */
  public static String of(List<String> pieces, Random random) {
    MadeUpText text = new MadeUpText(pieces, random);
    for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
      text.spoil();
    }
    return String.join("", text.pieces);
  }

  private void spoil() {
    if (pieces.size() < 2) {
      return;
    }
    int at = random.nextInt(pieces.size());
    int other = random.nextInt(pieces.size());
    String piece = pieces.get(at);
    switch (random.nextInt(6)) {
      case 0 -> pieces.subList(at, pieces.size()).clear();
      case 1 -> pieces.subList(0, at).clear();
      case 2 -> pieces.add(at, piece);
      case 3 -> pieces.remove(at);
      case 4 -> {
        pieces.set(at, " " + pieces.get(other));
        pieces.set(other, " " + piece);
      }
      default -> pieces.set(at, piece.substring(0, random.nextInt(piece.length() + 1)));
    }
  }
}
