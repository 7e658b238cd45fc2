package io.github.d1maven.core.dump;

/** Lengths in UTF-8. */
final class Utf8 {

  private Utf8() {}

  /** Returns how many bytes a well-formed text has. */
  static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // half of a surrogate pair makes two of its four bytes
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }
}
