package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/** Golden files of the scripts in {@code conformance/scripts}. */
public final class Golden {

  private static final int DIGITS = 24;

  /** A file beside a class. */
  public static Map<?, ?> read(Class<?> beside, String file) throws IOException {
    try (InputStream in = beside.getResourceAsStream(file)) {
      return Json.parseObject(new String(required(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The first digits of SHA-256. */
  public static String digest(ByteBuffer data) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(data);
      return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The same of a text. */
  public static String digest(String text) {
    return digest(StandardCharsets.US_ASCII.encode(text));
  }

  /** An entry that must be there. */
  public static Object required(Map<?, ?> map, String key) {
    return required(map.get(key));
  }

  /** A value that must be there. */
  public static <T> T required(@Nullable T value) {
    assertThat(value).isNotNull();
    return value;
  }

  private Golden() {}
}
