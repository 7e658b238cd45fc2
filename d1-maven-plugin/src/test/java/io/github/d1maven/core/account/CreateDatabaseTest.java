package io.github.d1maven.core.account;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.StandIn;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account has the database {@code shop} at first. */
final class CreateDatabaseTest {

  private final RemoteSample sample;

  CreateDatabaseTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private CreateDatabase.Result create(
      @Nullable String name,
      @Nullable String pattern,
      @Nullable String location,
      @Nullable String jurisdiction) {
    var request =
        new CreateDatabase.Request(
            DatabaseName.of(name),
            pattern == null ? null : NamePattern.of(pattern),
            location,
            jurisdiction);
    return CreateDatabase.run(sample.api(), request);
  }

  private CreateDatabase.Result create(String name) {
    return create(name, null, null, null);
  }

  private List<String> names() {
    return sample.standIn().databases().all().stream().map(StoredDatabase::name).toList();
  }

  @Test
  void newDatabaseHasItsNameAndIdentifier() {
    CreateDatabase.Result result = create("shop-pr-17", "shop-pr-*", "weur", null);
    StoredDatabase made = sample.standIn().databases().all().get(1);
    assertThat(result.created()).isTrue();
    assertThat(result.record().id()).isEqualTo(made.id());
    assertThat(result.identity())
        .hasToString(
            "remote database shop-pr-17 (id " + made.id() + ", account " + StandIn.ACCOUNT + ")");
    assertThat(sample.standIn().summaries()).containsExactly("GET ", "POST ");
    assertThat(sample.standIn().log().get(1).body())
        .isEqualTo("{\"name\":\"shop-pr-17\",\"primary_location_hint\":\"weur\"}");
  }

  @Test
  void existingDatabaseIsLeftAlone() {
    CreateDatabase.Result result = create("shop");
    assertThat(result.created()).isFalse();
    assertThat(result.record().id()).isEqualTo(sample.stored().id());
    assertThat(sample.standIn().summaries()).containsExactly("GET ");
  }

  @Test
  void databaseThatAnotherRunCreatedMeanwhileIsTheOne() {
    var none = JsonNodeFactory.instance.arrayNode();
    sample.standIn().faults().on("GET", instead(Answer.success(none)));
    assertThat(create("shop").created()).isFalse();
    assertThat(sample.standIn().summaries()).containsExactly("GET ", "POST ", "GET ");
  }

  @Test
  void lostAnswerCreatesNoSecondOne() {
    sample.standIn().faults().on("POST", CUT_AFTER);
    assertThat(create("shop-pr-17").created()).isTrue();
    assertThat(names()).containsExactly("shop", "shop-pr-17");
  }

  @Test
  void otherRefusalsOfTheAccountAreTold() {
    sample
        .standIn()
        .faults()
        .on("POST", instead(Answer.failure(400, 7406, "You have reached the maximum number")));
    assertThatThrownBy(() -> create("shop-pr-17"))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("cannot create database shop-pr-17")
        .hasMessageContaining("delete a database that you do not need");
  }

  @Test
  void jurisdictionIsThatOfTheAccount() {
    assertThat(create("shop-eu", null, null, "eu").record().jurisdiction()).isEqualTo("eu");
    assertThat(sample.standIn().summaries()).containsExactly("GET ", "POST ", "GET /ID");
    assertThat(create("shop-eu", null, null, "eu").created()).isFalse();
    assertThat(create("shop-eu").created()).isFalse();
    assertThatThrownBy(() -> create("shop-eu", null, null, "fedramp"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            database shop-eu is not in jurisdiction fedramp
              cause: Cloudflare reports jurisdiction eu for it, which cannot be changed
              state: the database existed before and was not changed
              help:  choose another name: remoteDatabase=<name>
              help:  or delete this database""");
    assertThatThrownBy(() -> create("shop", null, null, "eu"))
        .hasMessageContaining("Cloudflare reports no jurisdiction for it");
    assertThat(names()).containsExactly("shop", "shop-eu");
  }

  @Test
  void jurisdictionThatTheAccountIgnoredIsNoticed() {
    sample
        .standIn()
        .faults()
        .on(
            "GET /ID",
            instead(
                Answer.success(
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("uuid", "0a1b2c3d-0000-4000-8000-00000000000f")
                        .put("name", "shop-eu"))));
    assertThatThrownBy(() -> create("shop-eu", null, null, "eu"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("state: the database was created");
  }

  @Test
  void nameMustMatchThePattern() {
    assertThatThrownBy(() -> create("shop-17", "shop-pr-*", null, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            database shop-17 is not created
              cause: its name does not match the pattern shop-pr-*
              state: nothing was changed
              help:  check the name, or the pattern in the project's configuration""");
    assertThat(sample.standIn().log()).isEmpty();
  }

  @Test
  void patternMustSayWhichDatabasesAreMeant() {
    for (String everything : List.of("*", "**", "?*", "[a-z]*", "{a,b}*", "", "-*")) {
      assertThatThrownBy(() -> NamePattern.of(everything))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              """
              the pattern "%s" does not say which databases are meant
                cause: it must begin with a letter or digit that all their names begin with
                help:  for example: databasePattern=shop-pr-*"""
                  .formatted(everything));
    }
    assertThatThrownBy(() -> NamePattern.of("shop-+(a|b)")).isInstanceOf(MigrationException.class);
  }

  @Test
  void nameMustBeOneOfCloudflare() {
    assertThatThrownBy(() -> DatabaseName.of(null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the name of the database is missing\n"
                + "  help:  for example: remoteDatabase=shop-pr-17");
    assertThatThrownBy(() -> DatabaseName.of("/Feature/Ünder 1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            a database cannot be named "/Feature/Ünder 1"
              cause: a name has letters, digits, _ and -, and begins with a letter or digit
              help:  for example: remoteDatabase=feature-nder-1""");
    assertThatThrownBy(() -> DatabaseName.of("/"))
        .hasMessageEndingWith("help:  for example: remoteDatabase=shop-pr-17");
    assertThat(DatabaseName.of("shop_pr-17")).hasToString("shop_pr-17");
  }

  @Test
  void locationIsOneOfCloudflareAndNotBesideAJurisdiction() {
    assertThatThrownBy(() -> create("a", null, "wuer", null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            unknown location "wuer"
              cause: the locations are weur, eeur, apac, oc, wnam, enam
              help:  for example: location=weur""");
    assertThatThrownBy(() -> create("a", null, "weur", "eu"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            both a location and a jurisdiction were given
              cause: Cloudflare ignores the location of a database with a jurisdiction
              help:  omit one of them""");
    assertThat(sample.standIn().log()).isEmpty();
  }
}
