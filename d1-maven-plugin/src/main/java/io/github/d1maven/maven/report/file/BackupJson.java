package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.backup.BackupDatabase;
import io.github.d1maven.core.backup.RestoreBackup;
import io.github.d1maven.core.dump.DumpHeader;
import io.github.d1maven.core.dump.DumpSummary;

/** Backups, and what was restored from them, as the reports contain them. */
public final class BackupJson {

  private BackupJson() {}

  /** Adds what was written. */
  public static void add(ObjectNode json, BackupDatabase.Result result) {
    json.put("file", result.file()).put("bytes", result.bytes());
    header(json, result.header());
    ResultJson.names(json, "warnings", result.summary().warnings());
  }

  /** Adds what was restored. */
  public static void add(ObjectNode json, RestoreBackup.Result result) {
    json.put("file", result.file()).put("replaced", result.replaced());
    header(json, result.header());
  }

  private static void header(ObjectNode json, DumpHeader header) {
    DumpSummary summary = header.summary();
    json.put("source", header.source())
        .put("time", header.time().toString())
        .put("bookmark", summary.bookmark().orElse(null))
        .put("content", summary.content().toString())
        .put("schema", summary.schema());
    ArrayNode tables = json.putArray("tables");
    summary
        .tables()
        .forEach(
            table ->
                tables
                    .addObject()
                    .put("name", table.name())
                    .put("rows", table.rows())
                    .put("sha256", table.checksum()));
    ResultJson.names(json, "leftOut", summary.leftOut());
  }
}
