package io.github.d1maven.it;

import java.util.List;

/**
 * A fault of the {@link Peer}.
 *
 * @param name what to call it
 * @param rule its rule in JSON, without braces and without the request
 */
record Fault(String name, String rule) {

  /** A request is given up after this time in these tests; slow answers take longer. */
  static final int LIMIT_MILLIS = 1000;

  static final List<Fault> ALL =
      List.of(
          new Fault("429, Retry-After", "'kind':'status','status':429,'retryAfter':1"),
          new Fault("429 after commit", "'kind':'status-after','status':429,'retryAfter':1"),
          new Fault("429 HTML", "'kind':'status','status':429,'html':true"),
          new Fault("500", "'kind':'status','status':500"),
          new Fault("500 after commit", "'kind':'status-after','status':500"),
          new Fault("502 HTML", "'kind':'status','status':502,'html':true"),
          new Fault("502 HTML after commit", "'kind':'status-after','status':502,'html':true"),
          new Fault("503 overloaded", "'kind':'status','status':503"),
          new Fault("503 after commit", "'kind':'status-after','status':503"),
          new Fault("reset before", "'kind':'reset-before'"),
          new Fault("reset in the request", "'kind':'reset-request'"),
          new Fault("reset, commit 100 ms on", "'kind':'reset-late','ms':100"),
          new Fault("reset in the answer", "'kind':'reset-answer'"),
          new Fault("reset after commit", "'kind':'reset-after'"),
          new Fault("truncated", "'kind':'truncated'"),
          new Fault("malformed", "'kind':'malformed'"),
          new Fault("slow, then commits", "'kind':'slow','ms':1100"),
          new Fault("slow answer", "'kind':'slow-answer','ms':1100"),
          new Fault("trickle", "'kind':'trickle','ms':1600"),
          new Fault("hangs before", "'kind':'hang'"),
          new Fault("hangs after commit", "'kind':'hang-after'"));

  /** The rule for the n-th request about a database from now on, counted from 1. */
  String at(int request, String database) {
    return ("{" + rule + ",'path':'" + database + "','skip':" + (request - 1) + "}")
        .replace('\'', '"');
  }
}
