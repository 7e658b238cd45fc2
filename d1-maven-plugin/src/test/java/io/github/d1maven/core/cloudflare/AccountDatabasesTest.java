package io.github.d1maven.core.cloudflare;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.CUT_BEFORE;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountDatabasesTest {

  private final RemoteSample sample;
  private final AccountDatabases databases;

  AccountDatabasesTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
    databases = sample.api().databases();
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private List<String> names() {
    return sample.standIn().databases().all().stream().map(StoredDatabase::name).toList();
  }

  private int refusal(Runnable request) {
    RequestException failure = catchThrowableOfType(RequestException.class, request::run);
    sample.assertNoSecrets(failure);
    return failure.code();
  }

  @Test
  void allPagesAreRead() {
    IntStream.range(0, 150).forEach(i -> sample.standIn().databases().create("db-" + i));
    assertThat(databases.list("")).hasSize(151);
    assertThat(databases.list("db-14"))
        .extracting(DatabaseRecord::name)
        .containsExactly(
            "db-14", "db-140", "db-141", "db-142", "db-143", "db-144", "db-145", "db-146", "db-147",
            "db-148", "db-149");
    assertThat(sample.standIn().log())
        .extracting(request -> request.query().get("page"))
        .containsExactly("1", "2", "1");
    assertThat(sample.standIn().log())
        .extracting(request -> request.query().getOrDefault("name", "-"))
        .containsExactly("-", "-", "db-14");
  }

  @Test
  void nameIsFoundExactly() {
    sample.standIn().databases().create("shop-2");
    assertThat(databases.named("shop")).contains(new DatabaseRecord(sample.stored().id(), "shop"));
    assertThat(databases.named("sho")).isEmpty();
    assertThat(databases.named("a&name=shop +%")).isEmpty();
    assertThat(sample.standIn().log().get(2).query()).containsEntry("name", "a&name=shop +%");
  }

  @Test
  void databaseIsLookedUp() {
    sample.standIn().faults().at(1, CUT_BEFORE);
    assertThat(databases.get(sample.stored().id()).name()).isEqualTo("shop");
    assertThat(refusal(() -> databases.get("nobody"))).isEqualTo(7404);
  }

  @Test
  void databaseIsCreatedOnce() {
    sample.standIn().faults().on("POST", CUT_AFTER);
    DatabaseRecord made = databases.create(NewDatabase.named("made"));
    assertThat(names()).containsExactly("shop", "made");
    assertThat(made.id()).isEqualTo(sample.standIn().databases().all().get(1).id());
    assertThat(sample.standIn().summaries()).containsExactly("POST ", "GET ");
  }

  @Test
  void databaseThatWasNotCreatedIsAskedForAgain() {
    sample.standIn().faults().on("POST", CUT_BEFORE);
    assertThat(databases.create(NewDatabase.named("made")).name()).isEqualTo("made");
    assertThat(sample.standIn().summaries()).containsExactly("POST ", "GET ", "POST ");
    assertThat(names()).containsExactly("shop", "made");
  }

  @Test
  void nameThatIsTakenIsRefused() {
    assertThat(refusal(() -> databases.create(NewDatabase.named("shop")))).isEqualTo(7502);
    assertThat(sample.standIn().summaries()).containsExactly("POST ");
  }

  @Test
  void databaseIsDeletedOnce() {
    String id = sample.stored().id();
    sample.standIn().faults().on("DELETE", CUT_AFTER);
    databases.delete(id);
    assertThat(names()).isEmpty();
    assertThat(sample.standIn().summaries()).containsExactly("DELETE /ID", "DELETE /ID");
  }

  @Test
  void databaseThatIsNotThereIsNotDeleted() {
    String id = sample.stored().id();
    databases.delete(id);
    assertThat(refusal(() -> databases.delete(id))).isEqualTo(7404);
    // A refusal that says that nothing was done leaves no doubt who deleted it.
    sample
        .standIn()
        .faults()
        .on("DELETE", instead(Answer.failure(400, 7500, "Currently processing an export.")));
    assertThat(refusal(() -> databases.delete(id))).isEqualTo(7500);
  }

  @Test
  void otherRefusalsAfterALostAnswerAreTold() {
    String id = sample.stored().id();
    sample.standIn().faults().on("DELETE", CUT_AFTER);
    sample
        .standIn()
        .faults()
        .on("DELETE", instead(Answer.failure(403, 7403, "The given account is not valid")));
    assertThat(refusal(() -> databases.delete(id))).isEqualTo(7403);
  }
}
