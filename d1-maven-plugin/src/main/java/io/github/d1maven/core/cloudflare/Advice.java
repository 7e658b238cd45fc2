package io.github.d1maven.core.cloudflare;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to do about Cloudflare's errors, one line or two for each. */
final class Advice {

  /** For an answer that says no more than that. */
  static final String TOO_MANY =
      "too many requests came, from this token or to this database;\n"
          + "Cloudflare takes 1,200 in five minutes from one token: wait five minutes";

  private final ApiCredentials credentials;

  Advice(ApiCredentials credentials) {
    this.credentials = credentials;
  }

  /** Returns what to do; nothing if nothing is known to help. */
  List<Remedy> on(Refusal refusal, int status) {
    @Nullable String text = text(refusal, status);
    return text == null ? List.of() : List.of(new Remedy.Text(text));
  }

  private @Nullable String text(Refusal refusal, int status) {
    return switch (refusal.code()) {
      case 10000, 9109 ->
          "the token from "
              + credentials.source()
              + " is expired, revoked or may not do this:\n"
              + "give it the permission Account > D1 > Edit (Read for status and diff) on account\n"
              + credentials.account()
              + ", in Cloudflare's dashboard under My Profile > API Tokens";
      case 9106 ->
          "no token arrived; it is to come from "
              + credentials.source()
              + ": does a proxy remove the Authorization header?";
      case 6003, 6111 ->
          "the token from "
              + credentials.source()
              + " is no API token: copy it again, whole, from My Profile > API Tokens;\n"
              + "a Global API Key cannot be used";
      case 7403 ->
          "is "
              + credentials.account()
              + " the account of the database, and the token's? The token from\n"
              + credentials.source()
              + " needs the permission Account > D1 > Edit on that account";
      case 7003 -> "check the account id " + credentials.account() + " and the database id";
      case 7404 ->
          "check the database id, in wrangler's file or as it was given; a database that was\n"
              + "deleted and created again has a new one: wrangler d1 list shows it";
      case 7400 -> invalid(refusal.message());
      case 7406 -> "delete a database that is not needed, or ask Cloudflare for more";
      case 7502 -> "choose another name, or use the database that has it";
      default -> status == 429 ? tooMany(refusal.message()) : limits(refusal.message());
    };
  }

  private static String invalid(String message) {
    return message.contains("uuid") || message.contains("decode id")
        ? "the database id must be a UUID such as 01234567-89ab-cdef-0123-456789abcdef:\n"
            + "check it in wrangler's file, or as it was given"
        : "Cloudflare does not take this value";
  }

  private static String tooMany(String message) {
    @Nullable String limit = limits(message);
    return limit == null ? TOO_MANY : limit;
  }

  private static @Nullable String limits(String message) {
    String folded = message.toLowerCase(Locale.ROOT);
    if (folded.contains("overloaded")) {
      return "the database has too much to do at once; try again when its traffic is lower";
    } else if (folded.contains("requests per")) {
      return "Cloudflare takes 1,200 requests in five minutes from one token;\n"
          + "wait five minutes, or use another token";
    } else if (folded.contains("import") || folded.contains("export")) {
      return "an import or export keeps the database to itself; try again when it is over";
    } else if (folded.contains("maximum db size") || folded.contains("sqlite_full")) {
      return "the database is full ("
          + D1Limits.FREE_DATABASE_MEGABYTES
          + " MB on the free plan, "
          + D1Limits.DATABASE_GIGABYTES
          + " GB on the paid one)";
    } else if (folded.contains("daily") && folded.contains("limit")) {
      return "the day's quota of the free plan is used up; it begins anew at 00:00 UTC";
    } else if (folded.contains("cpu time limit") || folded.contains("timeout")) {
      return "D1 ends work after "
          + D1Limits.QUERY_SECONDS
          + " seconds: spread it over several migrations";
    }
    return null;
  }
}
