package io.github.d1maven.maven;

import io.github.d1maven.core.account.CreateDatabase;
import io.github.d1maven.core.account.DatabaseName;
import io.github.d1maven.core.account.NamePattern;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.maven.parameter.AccountMojo;
import io.github.d1maven.maven.report.AccountText;
import io.github.d1maven.maven.report.file.ResultJson;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Creates the database {@code d1.remoteDatabase} at Cloudflare, for example one for a branch. If
 * there is one of that name, nothing is changed. The other goals use it with {@code
 * -Dtarget=remote} and the same {@code -Dd1.remoteDatabase}.
 *
 * @since 0.1.0
 */
@Mojo(name = "database-create", aggregator = true, threadSafe = true)
public final class DatabaseCreateMojo extends AccountMojo {

  /**
   * The region that the database's primary is near to: {@code weur}, {@code eeur}, {@code apac},
   * {@code oc}, {@code wnam} or {@code enam}. By default near to where the request comes from. It
   * cannot be changed later.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.location")
  private @Nullable String location;

  /**
   * The jurisdiction in which the database must run and keep its data, for example {@code eu} or
   * {@code fedramp}. It cannot be changed later; a database of that name in another one is an
   * error.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.jurisdiction")
  private @Nullable String jurisdiction;

  @Override
  protected void run(D1Api account, DatabaseName name, @Nullable NamePattern pattern) {
    var request = new CreateDatabase.Request(name, pattern, location, jurisdiction);
    CreateDatabase.Result result = CreateDatabase.run(account, request);
    start(result.identity());
    ResultJson.add(result(), result);
    getLog().info(AccountText.created(result));
  }
}
