package io.github.d1maven.maven;

import io.github.d1maven.core.account.DatabaseName;
import io.github.d1maven.core.account.DeleteDatabase;
import io.github.d1maven.core.account.NamePattern;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.maven.parameter.AccountMojo;
import io.github.d1maven.maven.report.AccountText;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the database {@code d1.remoteDatabase} at Cloudflare with all its data, permanently. Its
 * name must match {@code d1.databasePattern}, and {@code d1.confirm} must repeat it. If there is no
 * such database, nothing is changed.
 *
 * @since 0.1.0
 */
@Mojo(name = "database-delete", aggregator = true, threadSafe = true)
public final class DatabaseDeleteMojo extends AccountMojo {

  @Override
  protected void run(D1Api account, DatabaseName name, @Nullable NamePattern pattern) {
    var request = DeleteDatabase.Request.of(name, pattern, confirmation());
    boolean deleted = DeleteDatabase.run(account, request, this::start);
    result().put("name", name.text()).put("deleted", deleted);
    getLog().info(AccountText.deleted(name, deleted));
  }
}
