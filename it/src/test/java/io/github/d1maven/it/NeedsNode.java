package io.github.d1maven.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Marks tests that run real wrangler. Where that cannot be, they say so for all to see. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsNode.Condition.class)
@interface NeedsNode {

  /** Installs Node's packages, or reports what is missing. */
  final class Condition implements ExecutionCondition, BeforeAllCallback {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Optional<String> missing = NodeModules.missing();
      if (missing.isEmpty()) {
        return ConditionEvaluationResult.enabled("npm is there");
      }
      if (context.getTestMethod().isEmpty()) {
        shout(missing.get(), context.getRequiredTestClass().getSimpleName());
      }
      return ConditionEvaluationResult.disabled(missing.get());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
      NodeModules.prepare();
    }

    static void shout(String missing, String tests) {
      System.out.printf(
          """

          ********************************************************************************
          *  NOT TESTED AGAINST REAL WRANGLER: %s
          *
          *  %s did not run. Its tests prove that the plugin and
          *  wrangler work on one and the same local database.
          *
          *  To run them install Node.js 20 or newer with npm, then
          *
          *      mvn -B -ntp verify
          ********************************************************************************
          """,
          missing, tests);
    }
  }
}
