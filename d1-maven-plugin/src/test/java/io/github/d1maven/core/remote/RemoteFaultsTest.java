package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.FailedMigrationException;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.data.FailedSeedException;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.sql.SqlTextException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Breaks each request of each goal in each way, one run for each, and looks at what is in the
 * database in the end: everything once, after one more run at the most.
 */
final class RemoteFaultsTest {

  private static final int AT_ONCE = 8;

  /** A silent request is given up after a quarter of it. */
  private static final Duration SHORT = Duration.ofMillis(800);

  @TempDir Path basedir;

  @ParameterizedTest
  @EnumSource
  void everythingIsDoneOnce(FaultScenario scenario) throws Exception {
    var project = new SampleProject(basedir);
    scenario.write(project);
    List<Callable<Void>> runs = new ArrayList<>();
    for (FaultCase fault : FaultCase.values()) {
      for (int request = 1; request <= scenario.requests(); request++) {
        if (fault.isFor(scenario) && !fault.cannotBeHelped(scenario, request)) {
          int broken = request;
          runs.add(
              () -> {
                run(scenario, project, fault, broken);
                return null;
              });
        }
      }
    }
    ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (Future<Void> run : executor.invokeAll(runs)) {
        run.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static void run(
      FaultScenario scenario, SampleProject project, FaultCase fault, int request) {
    try (var sample = new RemoteSample(project)) {
      scenario.prepare(sample);
      fault.arrange(sample, request);
      if (fault.silent) {
        sample.patience(SHORT);
      }
      Throwable failure = catchThrowable(() -> sample.with(opened -> run(scenario, opened)));
      String what = scenario + ": " + fault + " at request " + request;
      what += "\n" + String.join("\n", sample.heard()) + "\n" + failure;
      sample.assertNoSecrets(failure == null ? new Throwable[0] : new Throwable[] {failure});
      if (failure != null) {
        assertThat(failure)
            .as(what)
            .isInstanceOfAny(
                RequestException.class,
                ConfigurationException.class,
                FailedMigrationException.class,
                FailedSeedException.class,
                SqlTextException.class);
        assertThat(fault.mustPass(scenario, request)).as(what).isFalse();
      }
      sample.standIn().settle();
      sample.standIn().faults().clear();
      if (failure != null) {
        sample.patience(Duration.ofSeconds(100));
        if (sample.records()) {
          sample.recording(FaultScenario.recorder("again"));
        }
        sample.with(opened -> run(scenario, opened));
      }
      scenario.assertDone(sample);
    }
  }

  private static boolean run(FaultScenario scenario, Project opened) {
    scenario.run(opened);
    return true;
  }

  @ParameterizedTest
  @EnumSource
  void withoutAFaultItTakesTheseRequests(FaultScenario scenario) {
    var project = new SampleProject(basedir);
    scenario.write(project);
    try (var sample = new RemoteSample(project)) {
      scenario.prepare(sample);
      sample.with(opened -> run(scenario, opened));
      scenario.assertDone(sample);
      scenario.assertRequests(sample);
    }
  }
}
