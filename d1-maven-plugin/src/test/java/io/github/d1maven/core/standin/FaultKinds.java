package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The faults themselves. */
public final class FaultKinds {

  /** The connection ends before anything is done. */
  public static final Fault CUT_BEFORE = (exchange, work) -> exchange.cut();

  /** It is done, and the answer is lost. */
  public static final Fault CUT_AFTER =
      (exchange, work) -> {
        work.run();
        exchange.cut();
      };

  /** It is done, and half of the answer arrives. */
  public static final Fault CUT_IN_ANSWER = (exchange, work) -> exchange.sendHalf(work.run());

  /** It is done, and half of the answer arrives as if it were all. */
  public static final Fault HALF_AS_WHOLE = (exchange, work) -> exchange.send(work.run().half());

  /** Nothing is done, and no answer ever comes. */
  public static final Fault SILENT_BEFORE = (exchange, work) -> exchange.hold();

  /** It is done, and no answer ever comes. */
  public static final Fault SILENT_AFTER =
      (exchange, work) -> {
        work.run();
        exchange.hold();
      };

  /** It is done, and the answer stops half way. */
  public static final Fault STALLS = (exchange, work) -> exchange.stall(work.run());

  /** Two of the same arrive, and the answer is that to the first. */
  public static final Fault DOUBLED_FIRST_ANSWER =
      (exchange, work) -> {
        Answer first = work.run();
        work.run();
        exchange.send(first);
      };

  /** Two of the same arrive, and the answer is that to the second. */
  public static final Fault DOUBLED_SECOND_ANSWER =
      (exchange, work) -> {
        work.run();
        exchange.send(work.run());
      };

  private FaultKinds() {}

  /** An answer without doing anything. */
  public static Fault instead(Answer answer) {
    return (exchange, work) -> exchange.send(answer);
  }

  /** It is done, and another answer given. */
  public static Fault after(Answer answer) {
    return (exchange, work) -> {
      work.run();
      exchange.send(answer);
    };
  }

  /** It is done, and the result in the answer is another one. */
  public static Fault result(UnaryOperator<JsonNode> change) {
    return (exchange, work) -> exchange.send(work.run().withResult(change));
  }

  /** The connection ends, and it is done behind so many of the next requests. */
  public static Fault late(int requests) {
    return (exchange, work) -> {
      exchange.defer(requests, work);
      exchange.cut();
    };
  }

  /** No answer ever comes, and it is done behind so many of the next requests. */
  public static Fault silentAndLate(int requests) {
    return (exchange, work) -> {
      exchange.defer(requests, work);
      exchange.hold();
    };
  }

  /** Something else happens before it is done. */
  public static Fault meanwhile(Runnable before) {
    return (exchange, work) -> {
      before.run();
      exchange.send(work.run());
    };
  }

  /** It takes so long. */
  public static Fault slow(VirtualClock clock, Duration duration) {
    return meanwhile(() -> clock.pass(duration));
  }

  /** What 429 says of the rate limit. */
  public static Answer tooMany(int seconds) {
    String message =
        "More than 1200 requests per 300 seconds reached. Please wait and consider throttling your"
            + " request speed";
    return Answer.failure(429, 971, message).with(Map.of("retry-after", Integer.toString(seconds)));
  }
}
