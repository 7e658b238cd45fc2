package io.github.d1maven.core.account;

import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;

/** How users see a database that only its account knows. */
final class RemoteIdentity {

  private RemoteIdentity() {}

  static DatabaseIdentity of(D1Api account, DatabaseRecord record) {
    String location = "id " + record.id() + ", account " + account.account();
    return new DatabaseIdentity(Target.REMOTE, record.name(), location);
  }
}
