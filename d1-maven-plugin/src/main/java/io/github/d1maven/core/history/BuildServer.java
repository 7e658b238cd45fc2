package io.github.d1maven.core.history;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A build server, recognized by its environment variables: <a
 * href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">GitHub
 * Actions</a>, <a href="https://docs.gitlab.com/ci/variables/predefined_variables/">GitLab</a>, <a
 * href="https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables">Jenkins</a>
 * and <a href="https://circleci.com/docs/reference/variables/">CircleCI</a>.
 */
enum BuildServer {
  GITHUB("GITHUB_ACTIONS", "GITHUB_ACTOR", "", "GITHUB_SHA") {
    @Override
    @Nullable String address(UnaryOperator<@Nullable String> environment) {
      @Nullable String server = environment.apply("GITHUB_SERVER_URL");
      @Nullable String repository = environment.apply("GITHUB_REPOSITORY");
      @Nullable String id = environment.apply("GITHUB_RUN_ID");
      return server == null || repository == null || id == null
          ? null
          : server + "/" + repository + "/actions/runs/" + id;
    }
  },
  GITLAB("GITLAB_CI", "GITLAB_USER_LOGIN", "CI_JOB_URL", "CI_COMMIT_SHA"),
  CIRCLECI("CIRCLECI", "CIRCLE_USERNAME", "CIRCLE_BUILD_URL", "CIRCLE_SHA1"),
  JENKINS("JENKINS_URL", "BUILD_USER_ID", "BUILD_URL", "GIT_COMMIT");

  /** Longer values are cut: a statement has a maximum length. */
  private static final int LONGEST = 500;

  private final String mark;
  private final String author;
  private final String build;
  private final String commit;

  BuildServer(String mark, String author, String build, String commit) {
    this.mark = mark;
    this.author = author;
    this.build = build;
    this.commit = commit;
  }

  /** Returns the build server that runs this build; empty if it is none of these. */
  static Optional<BuildServer> running(UnaryOperator<@Nullable String> environment) {
    return Stream.of(values())
        .filter(server -> clean(environment.apply(server.mark)) != null)
        .findFirst();
  }

  @Nullable String author(UnaryOperator<@Nullable String> environment) {
    return clean(environment.apply(author));
  }

  /** Returns the address of the build without the user and password that it may contain. */
  final @Nullable String build(UnaryOperator<@Nullable String> environment) {
    @Nullable String address = clean(address(environment));
    return address == null ? null : address.replaceFirst("^([a-zA-Z]+://)[^/]*@", "$1");
  }

  @Nullable String address(UnaryOperator<@Nullable String> environment) {
    return environment.apply(build);
  }

  @Nullable String commit(UnaryOperator<@Nullable String> environment) {
    return clean(environment.apply(commit));
  }

  private static @Nullable String clean(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String line = value.strip().replaceAll("\\p{C}", "?");
    return line.substring(0, Math.min(LONGEST, line.length()));
  }
}
