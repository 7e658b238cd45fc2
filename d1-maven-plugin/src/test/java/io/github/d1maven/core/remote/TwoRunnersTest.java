package io.github.d1maven.core.remote;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.database.AppliedMigration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs of {@code apply} at once: each migration is applied once, and by one of them. */
final class TwoRunnersTest {

  private static final int RUNNERS = 4;
  private static final int MIGRATIONS = 8;

  /** What one run was told of. */
  private static final class Heard implements ApplyMigrations.Progress {

    private final List<String> ours = new ArrayList<>();
    private final List<String> theirs = new ArrayList<>();

    @Override
    public void applied(String name) {
      ours.add(name);
    }

    @Override
    public void appliedByOthers(AppliedMigration record) {
      theirs.add(record.name());
    }
  }

  private final SampleProject project;
  private final RemoteSample sample;

  TwoRunnersTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
    sample = new RemoteSample(project);
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private Heard apply() {
    var heard = new Heard();
    List<String> applied = sample.with(opened -> ApplyMigrations.run(opened, heard).applied());
    assertThat(applied).isEqualTo(heard.ours);
    return heard;
  }

  private void assertSteps(Integer... steps) {
    assertThat(sample.rows("SELECT step FROM steps ORDER BY step"))
        .isEqualTo(List.of(steps).stream().map(String::valueOf).toList());
  }

  private void writeTwo() {
    project
        .migration("0001_a.sql", "CREATE TABLE steps (step); INSERT INTO steps VALUES (1);")
        .migration("0002_b.sql", "INSERT INTO steps VALUES (2);");
  }

  @Test
  void migrationsThatAnotherRunAppliedMeanwhileAreTheirs() {
    writeTwo();
    List<Heard> other = new ArrayList<>();
    sample.standIn().faults().on("CREATE TABLE steps", meanwhile(() -> other.add(apply())));
    Heard first = apply();
    assertThat(other.get(0).ours).containsExactly("0001_a.sql", "0002_b.sql");
    assertThat(first.ours).isEmpty();
    assertThat(first.theirs).containsExactly("0001_a.sql", "0002_b.sql");
    assertSteps(1, 2);
    assertThat(sample.heard()).noneMatch(line -> line.startsWith("settled"));
  }

  @Test
  void runThatComesBetweenTakesTheRest() {
    writeTwo();
    List<Heard> other = new ArrayList<>();
    sample
        .standIn()
        .faults()
        .on("INSERT INTO steps VALUES (2)", meanwhile(() -> other.add(apply())));
    Heard first = apply();
    assertThat(first.ours).containsExactly("0001_a.sql");
    assertThat(first.theirs).containsExactly("0002_b.sql");
    assertThat(other.get(0).ours).containsExactly("0002_b.sql");
    assertThat(other.get(0).theirs).isEmpty();
    assertSteps(1, 2);
  }

  @Test
  void lostAnswerIsOursEvenIfAnotherRunWaitsForTheSame() {
    writeTwo();
    List<Heard> other = new ArrayList<>();
    sample.standIn().faults().on("CREATE TABLE steps", CUT_AFTER);
    sample.standIn().faults().on("WHERE name = '0001_a.sql'", meanwhile(() -> other.add(apply())));
    Heard first = apply();
    assertThat(first.ours).containsExactly("0001_a.sql");
    assertThat(first.theirs).containsExactly("0002_b.sql");
    assertThat(other.get(0).ours).containsExactly("0002_b.sql");
    assertSteps(1, 2);
  }

  @Test
  void allAtOnce() throws Exception {
    Integer[] steps = new Integer[MIGRATIONS];
    for (int i = 1; i <= MIGRATIONS; i++) {
      steps[i - 1] = i;
      project.migration(
          "000%d_m.sql".formatted(i),
          (i == 1 ? "CREATE TABLE steps (step);\n" : "")
              + "INSERT INTO steps VALUES (%d);\n".formatted(i)
              + (isImported(i) ? imported(i) : ""));
    }
    // All have read what is pending before the first of them goes on.
    var pending = new CyclicBarrier(RUNNERS);
    sample.standIn().faults().on("bookmark", RUNNERS, meanwhile(() -> await(pending)));
    sample.patience(Duration.ofDays(1));
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    var executor = Executors.newFixedThreadPool(RUNNERS);
    try {
      Callable<Heard> runner = this::apply;
      for (Future<Heard> run : executor.invokeAll(Collections.nCopies(RUNNERS, runner))) {
        ours.addAll(run.get().ours);
        theirs.addAll(run.get().theirs);
      }
    } finally {
      executor.shutdownNow();
    }
    // Who asks after an import that another one followed hears the other's end, which leaves doubt.
    assertThat(new HashSet<>(ours)).hasSize(MIGRATIONS);
    assertThat(ours)
        .filteredOn(name -> !isImported(Integer.parseInt(name.substring(0, 4))))
        .doesNotHaveDuplicates();
    assertThat(ours.size() + theirs.size()).isEqualTo(RUNNERS * MIGRATIONS);
    assertSteps(steps);
    assertThat(sample.rows("SELECT count(*), count(DISTINCT name) FROM d1_migrations"))
        .containsExactly(MIGRATIONS + "|" + MIGRATIONS);
  }

  private static boolean isImported(int number) {
    return number % 3 == 0;
  }

  /** A trigger of the kind that is imported. */
  private static String imported(int number) {
    return "CREATE TABLE t%1$d (x); CREATE TRIGGER r%1$d AFTER INSERT ON t%1$d begin SELECT 1; end;"
        .formatted(number);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
