package io.github.d1maven.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class OriginTest {

  private static Origin origin(Map<String, String> environment) {
    return Origin.of("run", "tool 1", environment::get);
  }

  @Test
  void withoutABuildServerNobodyIsNamed() {
    assertThat(origin(Map.of("USER", "ada", "GITHUB_SHA", "abc", "GITHUB_ACTIONS", " ")))
        .isEqualTo(new Origin("run", "tool 1", null, null, null));
  }

  @Test
  void gitHubActions() {
    var environment =
        Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_ACTOR", "ada",
            "GITHUB_SERVER_URL", "https://github.com",
            "GITHUB_REPOSITORY", "ada/shop",
            "GITHUB_RUN_ID", "17",
            "GITHUB_SHA", "0123abc");
    assertThat(origin(environment))
        .isEqualTo(
            new Origin(
                "run", "tool 1", "ada", "https://github.com/ada/shop/actions/runs/17", "0123abc"));
    assertThat(origin(Map.of("GITHUB_ACTIONS", "true")))
        .isEqualTo(new Origin("run", "tool 1", null, null, null));
  }

  @Test
  void gitLab() {
    var environment =
        Map.of(
            "GITLAB_CI", "true",
            "GITLAB_USER_LOGIN", "ada",
            "CI_JOB_URL", "https://gitlab.example/ada/shop/-/jobs/4",
            "CI_COMMIT_SHA", "0123abc");
    assertThat(origin(environment))
        .isEqualTo(
            new Origin(
                "run", "tool 1", "ada", "https://gitlab.example/ada/shop/-/jobs/4", "0123abc"));
  }

  @Test
  void jenkins() {
    var environment =
        Map.of(
            "JENKINS_URL", "https://ci.example/",
            "BUILD_URL", "https://ada:pass@word@ci.example/job/shop/3/",
            "GIT_COMMIT", "0123abc");
    assertThat(origin(environment))
        .isEqualTo(new Origin("run", "tool 1", null, "https://ci.example/job/shop/3/", "0123abc"));
  }

  @Test
  void circleCi() {
    var environment =
        Map.of(
            "CIRCLECI", "true",
            "CIRCLE_USERNAME", "ada",
            "CIRCLE_BUILD_URL", "https://circleci.com/gh/ada/shop/5",
            "CIRCLE_SHA1", "0123abc");
    assertThat(origin(environment))
        .isEqualTo(
            new Origin("run", "tool 1", "ada", "https://circleci.com/gh/ada/shop/5", "0123abc"));
  }

  @Test
  void aValueIsOneLineOfLimitedLength() {
    Origin origin =
        origin(Map.of("GITLAB_CI", "true", "GITLAB_USER_LOGIN", "a\nb" + "c".repeat(1000)));
    assertThat(origin.author()).startsWith("a?bccc").hasSize(500);
  }
}
