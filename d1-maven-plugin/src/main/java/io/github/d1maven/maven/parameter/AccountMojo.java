package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.account.DatabaseName;
import io.github.d1maven.core.account.NamePattern;
import io.github.d1maven.core.cloudflare.D1Api;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A goal that needs the account at Cloudflare, and neither a database in it nor migrations. In a
 * build of several modules it runs once.
 */
public abstract class AccountMojo extends AbstractD1Mojo {

  /**
   * The databases that may be created and deleted, for example {@code shop-pr-*}: a glob that
   * matches their whole names and begins with a letter or digit. Required to delete a database.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.databasePattern")
  private @Nullable String databasePattern;

  /** Does the work of the goal. */
  protected abstract void run(D1Api account, DatabaseName name, @Nullable NamePattern pattern);

  /** The account does not belong to a module. */
  @Override
  protected final boolean isUnrelatedProject() {
    return false;
  }

  @Override
  protected final void open() {
    DatabaseName name = DatabaseName.of(remoteDatabase());
    NamePattern pattern = databasePattern == null ? null : NamePattern.of(databasePattern);
    run(opener().account(timeout()), name, pattern);
  }
}
