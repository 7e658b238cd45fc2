package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Place;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code d1_databases}, as written in wrangler's configuration file.
 *
 * @param binding the name of the binding in the Worker
 * @param databaseName the name of the database, or null
 * @param databaseId the identifier of the remote database, or null
 * @param previewDatabaseId the identifier of the preview database, or null
 * @param migrations the entry's {@code migrations_dir}, {@code migrations_pattern} and {@code
 *     migrations_table}
 * @param location where the entry is written
 */
public record DatabaseEntry(
    String binding,
    @Nullable String databaseName,
    @Nullable String databaseId,
    @Nullable String previewDatabaseId,
    MigrationsSettings migrations,
    Place location) {

  /** Reads an entry; keys that do not concern migrations or identity are ignored. */
  static DatabaseEntry of(ConfigNode node) {
    return new DatabaseEntry(
        node.requiredText("binding"),
        node.text("database_name"),
        node.text("database_id"),
        node.text("preview_database_id"),
        new MigrationsSettings(
            node.text("migrations_dir"),
            node.text("migrations_pattern"),
            node.text("migrations_table")),
        node.location());
  }

  /** Returns a short description, for example {@code DB (shop-db)}. */
  String summary() {
    String details =
        Stream.of(databaseName, databaseId)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return details.isEmpty() ? binding : binding + " (" + details + ")";
  }
}
