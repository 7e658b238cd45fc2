package io.github.d1maven.core.account;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.UnconfirmedException;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account has the databases {@code shop}, {@code shop-pr-1} and {@code shop-pr-17}. */
final class DeleteDatabaseTest {

  private final RemoteSample sample;
  private final List<DatabaseIdentity> found = new ArrayList<>();

  DeleteDatabaseTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
    sample.standIn().databases().create("shop-pr-1");
    sample.standIn().databases().create("shop-pr-17");
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private boolean delete(String name, @Nullable String pattern, @Nullable String confirmed) {
    NamePattern parsed = pattern == null ? null : NamePattern.of(pattern);
    var request =
        DeleteDatabase.Request.of(DatabaseName.of(name), parsed, new Confirmation(confirmed));
    return DeleteDatabase.run(sample.api(), request, found::add);
  }

  private List<String> names() {
    return sample.standIn().databases().all().stream().map(StoredDatabase::name).toList();
  }

  @Test
  void onlyTheDatabaseOfThatNameIsDeleted() {
    assertThat(delete("shop-pr-1", "shop-pr-*", "shop-pr-1")).isTrue();
    assertThat(names()).containsExactly("shop", "shop-pr-17");
    assertThat(found).extracting(DatabaseIdentity::name).containsExactly("shop-pr-1");
    assertThat(sample.standIn().summaries()).containsExactly("GET ", "DELETE /ID");
  }

  @Test
  void databaseThatIsNotThereNeedsNoDeletion() {
    assertThat(delete("shop-pr-2", "shop-pr-*", null)).isFalse();
    assertThat(delete("shop-pr", "shop-pr*", "shop-pr")).isFalse();
    assertThat(found).isEmpty();
    assertThat(sample.standIn().summaries()).containsExactly("GET ", "GET ");
  }

  @Test
  void databaseThatAnotherRunDeletedMeanwhileNeedsNoDeletion() {
    sample
        .standIn()
        .faults()
        .on("DELETE", instead(Answer.failure(404, 7404, "The database could not be found")));
    assertThat(delete("shop-pr-17", "shop-pr-*", "shop-pr-17")).isFalse();
    sample.standIn().faults().on("DELETE", CUT_AFTER);
    assertThat(delete("shop-pr-17", "shop-pr-*", "shop-pr-17")).isTrue();
    assertThat(names()).containsExactly("shop", "shop-pr-1");
  }

  @Test
  void otherRefusalsOfTheAccountAreTold() {
    sample
        .standIn()
        .faults()
        .on("DELETE", instead(Answer.failure(403, 7403, "The given account is not valid")));
    assertThatThrownBy(() -> delete("shop-pr-17", "shop-pr-*", "shop-pr-17"))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("cannot delete database ");
    assertThat(names()).hasSize(3);
  }

  @Test
  void confirmationIsTheName() {
    for (String confirmed : new @Nullable String[] {null, "shop", "shop-pr-1", ""}) {
      assertThatThrownBy(() -> delete("shop-pr-17", "shop-pr-*", confirmed))
          .isInstanceOf(UnconfirmedException.class);
    }
    assertThatThrownBy(() -> delete("shop-pr-17", "shop-pr-*", null))
        .hasMessage(
            """
            nothing was changed in remote database shop-pr-17: confirmation is missing
              cause: this deletes the database with all its data, permanently, which was not confirmed
              help:  to confirm, add: confirm=shop-pr-17""");
    assertThat(names()).hasSize(3);
  }

  @Test
  void databaseWhoseNameDoesNotMatchIsKept() {
    assertThatThrownBy(() -> delete("shop", "shop-pr-*", "shop"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            database shop is not deleted
              cause: its name does not match the pattern shop-pr-*
              state: nothing was changed
              help:  check the name, or the pattern in the project's configuration""");
    assertThat(sample.standIn().log()).isEmpty();
  }

  @Test
  void withoutAPatternEverythingIsKept() {
    assertThatThrownBy(() -> delete("shop", null, "shop"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            database shop is not deleted
              cause: no pattern says which databases of the account may be deleted
              state: nothing was changed
              help:  configure one in the project, for example: databasePattern=shop-pr-*""");
    assertThat(sample.standIn().log()).isEmpty();
  }
}
