package io.github.d1maven.core.remote;

import static io.github.d1maven.core.standin.FaultKinds.after;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static io.github.d1maven.core.standin.FaultKinds.late;
import static io.github.d1maven.core.standin.FaultKinds.result;
import static io.github.d1maven.core.standin.FaultKinds.silentAndLate;
import static io.github.d1maven.core.standin.FaultKinds.tooMany;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.Fault;
import io.github.d1maven.core.standin.FaultKinds;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Everything that goes wrong with a request, one after the other. */
@SuppressWarnings("ImmutableEnumChecker") // a fault is a function and keeps nothing
enum FaultCase {
  TOO_MANY(instead(tooMany(1))),
  TOO_MANY_AFTER(after(tooMany(1))),
  TOO_MANY_PAGE(instead(Answer.html(429, "Slow down"))),
  ERROR_500(instead(Answer.failure(500, 7500, "internal error"))),
  ERROR_500_AFTER(after(Answer.failure(500, 7500, "internal error"))),
  PAGE_502(instead(Answer.html(502, "Bad gateway"))),
  PAGE_502_AFTER(after(Answer.html(502, "Bad gateway"))),
  OVERLOADED(instead(Answer.failure(503, 7500, "D1 DB is overloaded. Requests queued."))),
  OVERLOADED_AFTER(after(Answer.failure(503, 7500, "D1 DB is overloaded. Requests queued."))),
  LOST_INSIDE(instead(Answer.failure(400, 7500, "D1_ERROR: Network connection lost."))),
  LOST_INSIDE_AFTER(after(Answer.failure(400, 7500, "D1_ERROR: Network connection lost."))),
  BUSY(instead(Answer.failure(400, 7500, "Currently processing a long-running import."))),
  BUSY_EXPORT(instead(Answer.failure(400, 7500, "Currently processing a long-running export."))),
  CUT_BEFORE(FaultKinds.CUT_BEFORE),
  CUT_AFTER(FaultKinds.CUT_AFTER),
  CUT_IN_ANSWER(FaultKinds.CUT_IN_ANSWER),
  HALF_AS_WHOLE(FaultKinds.HALF_AS_WHOLE),
  LATE_BEFORE_THE_NEXT(late(0)),
  LATE_BEHIND_ONE(late(1)),
  LATE_BEHIND_TWO(late(2)),
  LATE_BEHIND_ALL(late(99)),
  DOUBLED_FIRST_ANSWER(FaultKinds.DOUBLED_FIRST_ANSWER),
  DOUBLED_SECOND_ANSWER(FaultKinds.DOUBLED_SECOND_ANSWER),
  EMPTY(instead(new Answer(200, Map.of(), ""))),
  EMPTY_AFTER(after(new Answer(200, Map.of(), ""))),
  GARBAGE_AFTER(after(new Answer(200, Map.of(), "\u0000\u0001{\"success\": tr\uFFFD"))),
  PAGE_OF_A_HOTEL(instead(Answer.html(200, "Please log in"))),
  NO_RESULT(instead(Answer.success(JsonNodeFactory.instance.nullNode()))),
  NO_RESULT_AFTER(result(any -> JsonNodeFactory.instance.nullNode())),
  EMPTY_ARRAY_AFTER(result(any -> JsonNodeFactory.instance.arrayNode())),
  EMPTY_OBJECT_AFTER(result(any -> JsonNodeFactory.instance.objectNode())),
  REFUSED_CONNECTION(null),
  SLOW(sample -> FaultKinds.slow(sample.clock(), Duration.ofSeconds(20)), true, false),
  STALLS(FaultKinds.STALLS, true),
  SILENT_BEFORE(FaultKinds.SILENT_BEFORE, true),
  SILENT_AFTER(FaultKinds.SILENT_AFTER, true),
  SILENT_AND_LATE(silentAndLate(0), true),
  REDIRECT(
      instead(new Answer(302, Map.of("location", "https://login.example/?next=x"), "")),
      false,
      false),
  FORBIDDEN(instead(Answer.failure(403, 7403, "The given account is not valid")), false, false),
  SQL_ERROR(
      instead(Answer.failure(400, 7500, "no such table: nowhere: SQLITE_ERROR")), false, false);

  /** They tell a client the same as another one does, in other words. */
  private static final Set<FaultCase> OTHER_WORDS =
      EnumSet.of(
          TOO_MANY_AFTER,
          TOO_MANY_PAGE,
          ERROR_500,
          ERROR_500_AFTER,
          PAGE_502,
          PAGE_502_AFTER,
          OVERLOADED_AFTER,
          LOST_INSIDE,
          BUSY_EXPORT,
          HALF_AS_WHOLE,
          LATE_BEHIND_TWO,
          EMPTY,
          EMPTY_AFTER,
          GARBAGE_AFTER,
          PAGE_OF_A_HOTEL,
          NO_RESULT_AFTER,
          EMPTY_ARRAY_AFTER,
          STALLS,
          REDIRECT);

  private final Function<RemoteSample, Fault> fault;

  private final boolean passes;

  /** Whether the other end says nothing until the client gives up, which takes real time. */
  final boolean silent;

  FaultCase(Fault fault) {
    this(fault, false);
  }

  FaultCase(Fault fault, boolean silent) {
    this(fault, true, silent);
  }

  FaultCase(Fault fault, boolean passes, boolean silent) {
    this(sample -> fault, passes, silent);
  }

  FaultCase(Function<RemoteSample, Fault> fault, boolean passes, boolean silent) {
    this.fault = fault;
    this.passes = passes;
    this.silent = silent;
  }

  /**
   * Whether a run must get over it by itself. A request that is not done is told by its answer, but
   * for an upload, of which nothing but the status is looked at. What no ledger records and no
   * statement clears is not sent again; and silence may use up the time. A connection is refused
   * from the answer before on, which a slow machine may lose while the stand-in closes.
   */
  boolean mustPass(FaultScenario scenario, int request) {
    boolean pretends = this == EMPTY || this == PAGE_OF_A_HOTEL || this == NO_RESULT;
    return passes
        && !silent
        && scenario.canRepeat(request)
        && !(this == REFUSED_CONNECTION && request > 1 && !scenario.canRepeat(request - 1))
        && !(pretends && scenario.request(request).equals("FILE"));
  }

  /**
   * Whether nobody can keep it from being done twice: two of a request arrive, and what it asks for
   * leaves no trace by which the second could be told.
   */
  boolean cannotBeHelped(FaultScenario scenario, int request) {
    return (this == DOUBLED_FIRST_ANSWER || this == DOUBLED_SECOND_ANSWER)
        && !scenario.canRepeat(request);
  }

  /** Whether it is worth its time: the words are tried out where migrations are applied. */
  boolean isFor(FaultScenario scenario) {
    return scenario.tellsWords() || !OTHER_WORDS.contains(this);
  }

  /** Lets it happen at one request, counted from 1. */
  void arrange(RemoteSample sample, int request) {
    if (this != REFUSED_CONNECTION) {
      sample.standIn().faults().at(request, fault.apply(sample));
    } else if (request == 1) {
      sample.standIn().refuse();
    } else {
      Fault last = (exchange, work) -> exchange.sendLast(work.run());
      sample.standIn().faults().at(request - 1, last);
    }
  }
}
