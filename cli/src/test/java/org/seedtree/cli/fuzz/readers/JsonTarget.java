package org.seedtree.cli.fuzz.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/**
 * Reads JSON: what is read is read again from what is written, and is what Jackson reads. A
 * rejection is one short line, and Jackson rejects the text too unless a limit is exceeded.
 */
public final class JsonTarget {

  private static final JsonMapper JACKSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonTarget() {}

  /** Reads a text. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, UTF_8);
    Object value;
    try {
      value = Json.parse(text);
    } catch (IllegalArgumentException e) {
      Rejections.check(e);
      checkJacksonRejects(text, e);
      return;
    }
    String written = Json.write(value);
    Object again = Json.parse(written);
    Rejections.checkEqual("read again", Optional.ofNullable(value), Optional.ofNullable(again));
    Rejections.checkEqual("written again", written, Json.write(again));
    checkJacksonReads(text, value);
  }

  private static void checkJacksonReads(String text, @Nullable Object value) {
    JsonNode node;
    try {
      node = JACKSON.readTree(text);
    } catch (JsonProcessingException e) {
      // Python's names may contain one half of a surrogate pair, Jackson's may not.
      if (!String.valueOf(e.getMessage()).contains("surrogate")) {
        throw new AssertionError("rejected by Jackson", e);
      }
      return;
    }
    Rejections.checkEqual("read by Jackson", true, isSame(value, node));
  }

  private static void checkJacksonRejects(String text, IllegalArgumentException rejection) {
    String message = String.valueOf(rejection.getMessage());
    boolean isLimit =
        message.startsWith("nested too deeply") || message.startsWith("integer of more than");
    // Jackson has other names of infinity, too.
    boolean isOtherName = text.contains("INF") || text.contains("+I");
    if (!isLimit && !isOtherName && isReadByJackson(text)) {
      throw new AssertionError("read by Jackson", rejection);
    }
  }

  private static boolean isReadByJackson(String text) {
    try {
      return !JACKSON.readTree(text).isMissingNode(); // which an empty text is
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isSame(@Nullable Object value, JsonNode node) {
    if (value instanceof Map<?, ?> map) {
      return node.isObject()
          && node.size() == map.size()
          && map.entrySet().stream()
              .allMatch(e -> isSame(e.getValue(), node.get((String) e.getKey())));
    }
    if (value instanceof List<?> list) {
      boolean isSame = node.isArray() && node.size() == list.size();
      for (int i = 0; isSame && i < list.size(); i++) {
        isSame = isSame(list.get(i), node.get(i));
      }
      return isSame;
    }
    if (value instanceof String string) {
      return node.isTextual() && node.textValue().equals(string);
    }
    if (value instanceof BigInteger integer) {
      return node.isIntegralNumber() && node.bigIntegerValue().equals(integer);
    }
    if (value instanceof Double number) {
      return node.isFloatingPointNumber() && number.equals(node.doubleValue());
    }
    if (value instanceof Boolean flag) {
      return node.isBoolean() && node.booleanValue() == flag;
    }
    return value == null && node.isNull();
  }
}
