package io.github.d1maven.core.standin;

/** What a request asks for. */
@FunctionalInterface
public interface Work {

  /** Does it, once for each call, and returns the answer. */
  Answer run();
}
