package io.github.d1maven.core.gate;

import java.util.Locale;

/** What can be wrong with the migrations that a database has recorded. */
public enum FindingKind {
  /** The file was changed after it was applied. */
  EDITED,
  /** The file has another name than when it was applied. */
  RENAMED,
  /** There is no file, although the folder has later ones. */
  MISSING,
  /** There is no file, and the folder has no later ones: another branch applied it. */
  APPLIED_ELSEWHERE,
  /** It is pending, but a later one is applied. */
  OUT_OF_ORDER,
  /** Several files have the same number, and one of them is pending. */
  DUPLICATE_NUMBER;

  /** Returns the name in lower case with hyphens, such as {@code out-of-order}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
