package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.sql.Identifier;
import java.util.Set;

/**
 * The functions that the embedded SQLite has and workerd does not authorize, measured by calling
 * each on workerd of November 2026.
 */
final class DeniedFunctions {
  private static final Set<String> NAMES =
      Set.of(
          "atn2",
          "ceiling",
          "charindex",
          "cot",
          "coth",
          "difference",
          "fts3_tokenizer",
          "fts5_get_locale",
          "fts5_insttoken",
          "fts5_locale",
          "fts5_source_id",
          "if",
          "json_array_insert",
          "json_error_position",
          "json_pretty",
          "jsonb_array_insert",
          "leftstr",
          "log10",
          "lower_quartile",
          "matchinfo",
          "median",
          "mode",
          "offsets",
          "optimize",
          "padc",
          "padl",
          "padr",
          "percentile",
          "percentile_cont",
          "percentile_disc",
          "power",
          "proper",
          "replicate",
          "reverse",
          "rightstr",
          "rtreedepth",
          "rtreenode",
          "sqlite_compileoption_get",
          "sqlite_compileoption_used",
          "sqlite_log",
          "sqlite_source_id",
          "sqlite_version",
          "square",
          "stdev",
          "strfilter",
          "subtype",
          "unistr",
          "unistr_quote",
          "upper_quartile",
          "variance");

  private DeniedFunctions() {}

  static boolean contains(Identifier name) {
    return NAMES.contains(name.key());
  }
}
