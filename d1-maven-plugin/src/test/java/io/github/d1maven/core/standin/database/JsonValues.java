package io.github.d1maven.core.standin.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** SQLite's values as JavaScript has them: all numbers are doubles, and JSON has no infinity. */
final class JsonValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long SAFE = 1L << 53;

  /** Whole numbers below are printed with all their digits. */
  private static final double LARGEST = 1e21;

  private JsonValues() {}

  static JsonNode of(Object value) {
    if (value == null) {
      return JSON.nullNode();
    } else if (value instanceof byte[] blob) {
      return blob(blob);
    } else if (value instanceof Double number) {
      return number(number);
    } else if (value instanceof Number number) {
      long whole = number.longValue();
      return whole >= -SAFE && whole <= SAFE ? JSON.numberNode(whole) : number((double) whole);
    }
    return JSON.textNode(value.toString());
  }

  private static JsonNode number(double number) {
    if (Double.isInfinite(number) || Double.isNaN(number)) {
      return JSON.nullNode();
    } else if (number == Math.rint(number) && Math.abs(number) < LARGEST) {
      return JSON.numberNode(new BigDecimal(Double.toString(number)).toBigInteger());
    }
    return JSON.numberNode(number);
  }

  private static JsonNode blob(byte[] blob) {
    ArrayNode bytes = JSON.arrayNode(blob.length);
    for (byte b : blob) {
      bytes.add(b & 0xff);
    }
    return bytes;
  }
}
