package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A database to create. <a
 * href="https://developers.cloudflare.com/d1/configuration/data-location/">Where a database is</a>
 * cannot be changed later.
 *
 * @param name its name
 * @param location the region that its primary is near to, such as {@code weur}, or null
 * @param jurisdiction the jurisdiction in which it must run and keep its data, such as {@code eu},
 *     or null
 */
public record NewDatabase(String name, @Nullable String location, @Nullable String jurisdiction) {

  /** A database of which only the name matters. */
  public static NewDatabase named(String name) {
    return new NewDatabase(name, null, null);
  }

  /** Returns the body of the request that creates it. */
  ObjectNode json() {
    ObjectNode json = D1Api.object().put("name", name);
    if (location != null) {
      json.put("primary_location_hint", location);
    }
    if (jurisdiction != null) {
      json.put("jurisdiction", jurisdiction);
    }
    return json;
  }
}
