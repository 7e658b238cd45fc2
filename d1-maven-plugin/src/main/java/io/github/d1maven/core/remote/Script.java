package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;

/** Statements of one transaction that are not recorded in a ledger. */
interface Script {

  /** Announces what is sent and how. */
  void announce();

  /**
   * Sends the statements, once.
   *
   * @param recorded whether to record them in the history, too
   * @return what they took
   * @throws RequestException if they fail, or if it is unknown whether they ran
   */
  Usage send(boolean recorded, Attempts attempts);

  /**
   * Returns the exception for statements that failed and were rolled back.
   *
   * @param recorded whether they were recorded
   */
  RuntimeException explained(RequestException failure, boolean recorded);
}
