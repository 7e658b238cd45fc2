package io.github.d1maven.core.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Files behind links that are secret, which take no token. */
final class Storage {

  static final String PREFIX = "/__storage/";

  /** What may be done behind a link: "PUT name" or "GET name". */
  private final Set<String> links = new HashSet<>();

  private final Map<String, String> contents = new HashMap<>();
  private final Supplier<String> origin;

  /**
   * @param origin scheme, host and port of this server
   */
  Storage(Supplier<String> origin) {
    this.origin = origin;
  }

  synchronized String uploadLink(String name) {
    return link("PUT", name);
  }

  synchronized String downloadLink(String name, String content) {
    contents.put(name, content);
    return link("GET", name);
  }

  private String link(String method, String name) {
    links.add(method + " " + name);
    String signature = md5(method + name) + md5(name + method);
    return "%s%s%s?X-Amz-Expires=3600&X-Amz-Signature=%s"
        .formatted(origin.get(), PREFIX, name, signature);
  }

  /** What was uploaded under a name. */
  synchronized Optional<String> uploaded(String name) {
    return Optional.ofNullable(contents.get(name));
  }

  synchronized Answer answer(Request request) {
    String name = request.path().substring(PREFIX.length());
    if (request.header("authorization").isPresent()) {
      return refusal(
          400,
          "InvalidArgument",
          "Only one auth mechanism allowed: a presigned link needs no token");
    } else if (!links.contains(request.method() + " " + name)) {
      return refusal(403, "AccessDenied", "The link is unknown, expired or for another method");
    } else if (request.method().equals("GET")) {
      return Answer.text(200, "application/octet-stream", contents.get(name));
    }
    contents.put(name, request.body());
    return new Answer(200, Map.of("etag", '"' + md5(request.body()) + '"'), "");
  }

  static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer refusal(int status, String code, String message) {
    return Answer.text(
        status,
        "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message));
  }
}
