package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.standin.database.SqlFailure;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.util.function.Supplier;

/**
 * An import or export. Its work is done when it begins, which nobody can tell: it says that it is
 * active a while longer, and a query would have to wait for it.
 */
final class Job {

  private final String type;
  private final StoredDatabase database;
  private final ObjectNode end;
  private int activeAnswers;

  /**
   * @param activeAnswers how many answers say that it is active before one tells its end
   */
  Job(String type, StoredDatabase database, int activeAnswers, Supplier<JsonNode> work) {
    this.type = type;
    this.database = database;
    this.activeAnswers = activeAnswers;
    this.end = end(work);
  }

  private static ObjectNode end(Supplier<JsonNode> work) {
    ObjectNode end = Call.nodes().objectNode().put("success", true);
    try {
      end.put("status", "complete").set("result", work.get());
    } catch (SqlFailure e) {
      end.put("status", "error").put("error", e.getMessage());
      end.putArray("errors").add(e.getMessage());
    }
    return end;
  }

  /** Whether it still says that it is active. Time passes with each time that somebody asks. */
  boolean isActive() {
    return activeAnswers > 0 && activeAnswers-- > 0;
  }

  /** Whether it is still in the way of another one, which counts as asking. */
  boolean isInTheWay() {
    return activeAnswers >= 0 && activeAnswers-- >= 0;
  }

  /** The state to answer. */
  Answer answer(boolean active) {
    ObjectNode state = Call.nodes().objectNode().put("type", type);
    state.put("at_bookmark", database.history().current().bookmark()).putArray("messages");
    if (active) {
      return Answer.success(state.put("success", true).put("status", "active")).withStatus(202);
    }
    return Answer.success(state.setAll(end));
  }

  static Answer none(String doing) {
    return Answer.success(
        Call.nodes()
            .objectNode()
            .put("success", false)
            .put("error", "Not currently " + doing + " anything."));
  }
}
