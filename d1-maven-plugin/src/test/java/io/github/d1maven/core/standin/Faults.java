package io.github.d1maven.core.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What goes wrong, and at which requests. */
public final class Faults {

  private static final class Rule {
    final Predicate<Request> requests;
    final Fault fault;
    int skip;
    int times;

    Rule(Predicate<Request> requests, Fault fault, int skip, int times) {
      this.requests = requests;
      this.fault = fault;
      this.skip = skip;
      this.times = times;
    }

    boolean takes(Request request) {
      return times > 0 && requests.test(request) && skip-- <= 0;
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private int happened;

  /** At one request, counted from 1 and from now on. */
  public synchronized void at(int request, Fault fault) {
    rules.add(new Rule(any -> true, fault, request - 1, 1));
  }

  /** At the next request whose summary and body contain a text. */
  public void on(String text, Fault fault) {
    on(text, 1, fault);
  }

  /** At the next so many requests whose summary and body contain a text. */
  public synchronized void on(String text, int times, Fault fault) {
    rules.add(
        new Rule(
            request -> (request.summary() + " " + request.body()).contains(text), fault, 0, times));
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    rules.clear();
  }

  /** How many requests went wrong so far. */
  public synchronized int happened() {
    return happened;
  }

  /** The fault for a request: of several rules the first counts. */
  synchronized Fault take(Request request) {
    for (Rule rule : rules) {
      if (rule.takes(request)) {
        rule.times--;
        happened++;
        return rule.fault;
      }
    }
    return Fault.NONE;
  }
}
