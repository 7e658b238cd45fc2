package io.github.d1maven.core.standin;

import java.io.IOException;

/** A way to answer a request, or not to. */
@FunctionalInterface
public interface Fault {

  /** Nothing goes wrong. */
  Fault NONE = (exchange, work) -> exchange.send(work.run());

  /**
   * Answers.
   *
   * @param exchange with the client
   * @param work carries the request out each time it is called, and returns the answer
   */
  void answer(Exchange exchange, Work work) throws IOException;
}
