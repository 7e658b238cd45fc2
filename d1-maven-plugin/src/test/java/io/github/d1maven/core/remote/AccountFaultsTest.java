package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.account.CreateDatabase;
import io.github.d1maven.core.account.DatabaseName;
import io.github.d1maven.core.account.DeleteDatabase;
import io.github.d1maven.core.account.NamePattern;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Breaks each request that creates or deletes a database in each way: in the end, after one more
 * run at the most, that database was created or deleted, and no other one.
 */
final class AccountFaultsTest {

  private static final DatabaseName NAME = DatabaseName.of("shop-pr-17");

  @TempDir Path basedir;

  private static void create(RemoteSample sample) {
    var request = new CreateDatabase.Request(NAME, null, null, "eu");
    assertThat(CreateDatabase.run(sample.api(), request).record().name()).isEqualTo(NAME.text());
  }

  private static void delete(RemoteSample sample) {
    var pattern = NamePattern.of("shop-pr-*");
    var request = DeleteDatabase.Request.of(NAME, pattern, new Confirmation(NAME.text()));
    DeleteDatabase.run(sample.api(), request, found -> {});
  }

  private static List<String> names(RemoteSample sample) {
    return sample.standIn().databases().all().stream().map(StoredDatabase::name).toList();
  }

  private void breaks(FaultCase fault, Consumer<RemoteSample> goal, int request, String... names) {
    try (var sample = new RemoteSample(new SampleProject(basedir))) {
      if (!List.of(names).contains(NAME.text())) {
        sample.standIn().databases().create(NAME.text());
      }
      fault.arrange(sample, request);
      Throwable failure = catchThrowable(() -> goal.accept(sample));
      String what = fault + " at request " + request + "\n" + String.join("\n", sample.heard());
      sample.standIn().settle();
      sample.standIn().faults().clear();
      if (failure != null) {
        assertThat(failure).as(what).isInstanceOf(RequestException.class);
        sample.assertNoSecrets(failure);
        if (!names(sample).equals(List.of(names))) {
          goal.accept(sample);
        }
      }
      assertThat(names(sample)).as(what).containsExactly(names);
    }
  }

  /** All but those that take real time, and a list without databases, which nobody can doubt. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STALLS", "SILENT_BEFORE", "SILENT_AFTER", "SILENT_AND_LATE", "EMPTY_ARRAY_AFTER"})
  void onlyThisDatabaseIsCreatedAndDeleted(FaultCase fault) {
    for (int request = 1; request <= 3; request++) {
      breaks(fault, AccountFaultsTest::create, request, "shop", "shop-pr-17");
    }
    breaks(fault, AccountFaultsTest::delete, 1, "shop");
    if (fault != FaultCase.NO_RESULT) { // which is how a deletion is answered
      breaks(fault, AccountFaultsTest::delete, 2, "shop");
    }
  }
}
