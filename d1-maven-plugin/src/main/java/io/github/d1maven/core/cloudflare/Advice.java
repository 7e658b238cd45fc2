package io.github.d1maven.core.cloudflare;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Advice on Cloudflare's errors, one or two lines for each. */
final class Advice {

  /** For a response that says no more than that. */
  static final String TOO_MANY =
      "too many requests were sent with this token or to this database;\n"
          + "Cloudflare allows 1,200 requests per token in five minutes: wait five minutes";

  private final ApiCredentials credentials;

  Advice(ApiCredentials credentials) {
    this.credentials = credentials;
  }

  /** Returns what to do; empty if no advice is known. */
  List<Remedy> on(Refusal refusal, int status) {
    @Nullable String text = text(refusal, status);
    return text == null ? List.of() : List.of(new Remedy.Text(text));
  }

  private @Nullable String text(Refusal refusal, int status) {
    return switch (refusal.code()) {
      case 10000, 9109 ->
          "the token from "
              + credentials.source()
              + " is expired, revoked or lacks the permission:\n"
              + "give it the permission Account > D1 > Edit (Read for status and diff) on account\n"
              + credentials.account()
              + ", in Cloudflare's dashboard under My Profile > API Tokens";
      case 9106 ->
          "no token was received; expected from "
              + credentials.source()
              + ":\ncheck whether a proxy removes the Authorization header";
      case 6003, 6111 ->
          "the token from "
              + credentials.source()
              + " is not an API token: copy the complete token again\nfrom My Profile > API Tokens; "
              + "a Global API Key cannot be used";
      case 7403 ->
          "check that the database belongs to account "
              + credentials.account()
              + ",\nand that the token from "
              + credentials.source()
              + " has the permission Account > D1 > Edit on it";
      case 7003 -> "check the account id " + credentials.account() + " and the database id";
      case 7404 ->
          "check the database id in wrangler's file or in the options; a database that was\n"
              + "deleted and recreated has a new id: wrangler d1 list shows it";
      case 7400 -> invalid(refusal.message());
      case 7406 -> "delete a database that you do not need, or ask Cloudflare for a higher limit";
      case 7502 -> "choose another name, or use the existing database of that name";
      default -> status == 429 ? tooMany(refusal.message()) : limits(refusal.message());
    };
  }

  private static String invalid(String message) {
    return message.contains("uuid") || message.contains("decode id")
        ? "the database id must be a UUID such as 01234567-89ab-cdef-0123-456789abcdef:\n"
            + "check it in wrangler's file or in the options"
        : "Cloudflare rejects this value";
  }

  private static String tooMany(String message) {
    @Nullable String limit = limits(message);
    return limit == null ? TOO_MANY : limit;
  }

  private static @Nullable String limits(String message) {
    String folded = message.toLowerCase(Locale.ROOT);
    if (folded.contains("overloaded")) {
      return "the database is overloaded; try again when its traffic is lower";
    } else if (folded.contains("requests per")) {
      return "Cloudflare allows 1,200 requests per token in five minutes;\n"
          + "wait five minutes, or use another token";
    } else if (folded.contains("import") || folded.contains("export")) {
      return "an import or export is using the database exclusively; try again when it has finished";
    } else if (folded.contains("maximum db size") || folded.contains("sqlite_full")) {
      return "the database is full ("
          + D1Limits.FREE_DATABASE_MEGABYTES
          + " MB on the free plan, "
          + D1Limits.DATABASE_GIGABYTES
          + " GB on the paid one)";
    } else if (folded.contains("daily") && folded.contains("limit")) {
      return "the daily quota of the free plan is used up; it is reset at 00:00 UTC";
    } else if (folded.contains("cpu time limit") || folded.contains("timeout")) {
      return "D1 aborts requests after "
          + D1Limits.QUERY_SECONDS
          + " seconds: split the work into several migrations";
    }
    return null;
  }
}
