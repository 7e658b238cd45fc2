package io.github.d1maven.diff.prisma.check;

import java.util.Set;

/**
 * Names that Prisma Client cannot give to a class. See <a
 * href="https://pris.ly/d/naming-models">Naming models</a>.
 */
final class ReservedNames {
  private static final Set<String> NAMES =
      Set.of(
          "PrismaClient",
          "async",
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "implements",
          "import",
          "in",
          "instanceof",
          "interface",
          "let",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "using",
          "var",
          "void",
          "while",
          "with",
          "yield");

  private ReservedNames() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
