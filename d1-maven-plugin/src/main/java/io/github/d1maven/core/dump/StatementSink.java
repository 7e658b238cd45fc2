package io.github.d1maven.core.dump;

/** Takes the statements of a dump, in order. */
@FunctionalInterface
public interface StatementSink {

  /**
   * Takes the next statement.
   *
   * @param sql one statement without its semicolon
   */
  void statement(String sql);
}
