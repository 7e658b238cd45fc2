package io.github.d1maven.core.database;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a database in one state, as {@link Database#dump} and {@link Database#load} offer it. */
public interface StateReader {

  /** Returns schema and ledger. */
  Snapshot snapshot();

  /**
   * Runs a query that changes nothing. Numbers, and texts that are not UTF-8, may be rounded or
   * replaced on their way; select them as hexadecimal or decimal text.
   *
   * @param sql one statement
   * @return the values of each row as text; null for NULL
   */
  List<List<@Nullable String>> query(String sql);

  /** Returns the bookmark of the state; empty for a local database. */
  Optional<String> bookmark();
}
