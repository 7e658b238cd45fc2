package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables whose rebuilds hang together by foreign keys.
 *
 * @param seeds the tables that must be rebuilt or dropped, in the order of the live schema
 * @param closure the seeds and every table that refers to one of them, directly or through others,
 *     parents before children where there is no cycle
 */
record Component(List<Member> seeds, List<Member> closure) {
  Component {
    seeds = List.copyOf(seeds);
    closure = List.copyOf(closure);
  }

  /** The names of all tables in the closure. */
  Set<Identifier> names() {
    return closure.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());
  }
}
