package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with a time and an offset as text: <a
 * href="https://datatracker.ietf.org/doc/html/rfc3339#section-5.6">RFC 3339</a>.
 */
@Internal
public final class DateTimeText {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ]((?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60))"
              + "(?:\\.(\\d+))?(?:[Zz]|([+-](?:[01]\\d|2[0-3]):[0-5]\\d))");

  private DateTimeText() {}

  /** Returns the text as Prisma stores it in a default, or nothing if it is not such a date. */
  public static Optional<String> stored(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String date = form.group(1) + "-" + form.group(2) + "-" + form.group(3);
    try {
      LocalDate.parse(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    String offset =
        form.group(6) == null || form.group(6).equals("-00:00") ? "+00:00" : form.group(6);
    return Optional.of(date + " " + form.group(4) + fraction(form.group(5)) + " " + offset);
  }

  /** Returns the fraction of a second with three, six or nine digits, as many as are needed. */
  private static String fraction(@Nullable String digits) {
    if (digits == null) {
      return "";
    }
    String nanos = (digits + "000000000").substring(0, 9);
    String kept = nanos.replaceAll("(000)+$", "");
    return kept.isEmpty() ? "" : "." + kept;
  }
}
