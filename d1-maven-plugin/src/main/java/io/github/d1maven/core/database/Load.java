package io.github.d1maven.core.database;

import io.github.d1maven.core.history.Event;
import java.util.function.Consumer;

/**
 * Statements to run in one transaction, whatever their number.
 *
 * @param event what they do, for the history
 * @param statements the statements, in order
 * @param repeatable whether they may run twice: if it is unknown whether they ran, they are run
 *     again
 * @param check looks at the result and throws if it is wrong: in a local database before the
 *     transaction is committed, so that nothing has changed then
 */
public record Load(
    Event event, StatementSource statements, boolean repeatable, Consumer<StateReader> check) {

  /** Without a check. */
  public Load(Event event, StatementSource statements, boolean repeatable) {
    this(event, statements, repeatable, state -> {});
  }
}
