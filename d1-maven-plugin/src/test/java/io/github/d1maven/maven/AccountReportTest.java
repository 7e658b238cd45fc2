package io.github.d1maven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.account.CreateDatabase;
import io.github.d1maven.core.account.DatabaseName;
import io.github.d1maven.core.account.DeleteDatabase;
import io.github.d1maven.core.account.NamePattern;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.UnconfirmedException;
import io.github.d1maven.maven.report.AccountText;
import io.github.d1maven.maven.report.ErrorText;
import io.github.d1maven.maven.report.file.GoalReport;
import io.github.d1maven.maven.report.file.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goals for databases of an account say, to people and to programs. */
final class AccountReportTest {

  private static final Instant TIME = Instant.parse("2026-11-27T14:00:00Z");

  private final Path folder;
  private final RemoteSample sample;

  AccountReportTest(@TempDir Path folder) {
    this.folder = folder;
    sample = new RemoteSample(new SampleProject(folder));
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private Path written(GoalReport report, String goal, @Nullable RuntimeException error) {
    report.end(TIME, error);
    report.write(folder);
    return folder.resolve(goal + ".json");
  }

  @Test
  void createdAndExistingDatabases() throws IOException {
    for (String name : new String[] {"shop-pr-17", "shop"}) {
      var request = new CreateDatabase.Request(DatabaseName.of(name), null, null, null);
      CreateDatabase.Result result = CreateDatabase.run(sample.api(), request);
      var report = new GoalReport("database-create", "test", TIME);
      report.database(result.identity());
      ResultJson.add(report.result(), result);
      ReportSchema.assertSucceeded(written(report, "database-create", null));
      assertThat(AccountText.created(result))
          .isEqualTo(
              result.created()
                  ? "created database shop-pr-17"
                  : "database shop exists already: nothing was changed");
    }
  }

  @Test
  void deletedMissingAndUnconfirmedDatabases() throws IOException {
    DatabaseName shop = DatabaseName.of("shop");
    assertThat(AccountText.deleted(shop, true))
        .isEqualTo("deleted database shop with all its data");
    assertThat(AccountText.deleted(shop, false))
        .isEqualTo("there is no database shop in this account: nothing to delete");
    var request = DeleteDatabase.Request.of(shop, NamePattern.of("s*"), Confirmation.NONE);
    var report = new GoalReport("database-delete", "test", TIME);
    try {
      DeleteDatabase.run(sample.api(), request, report::database);
    } catch (UnconfirmedException e) {
      Path file = written(report, "database-delete", e);
      ReportSchema.assertFailed(file, ErrorText.of(e).orElseThrow().text());
      assertThat(ReportSchema.read(file).at("/database/name").asText()).isEqualTo("shop");
    }
    report.result().put("name", "shop").put("deleted", true);
    ReportSchema.assertSucceeded(written(report, "database-delete", null));
  }
}
