package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

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

  /** Reads a file from the package of a class. */
  public static Map<?, ?> read(Class<?> owner, String file) throws IOException {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return Json.parseObject(new String(required(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Returns what a script prints for a seed with the installed NumPy; aborts the test, with a
   * printed line, where there is no Python or no NumPy.
   *
   * @param script the name of a file in {@code conformance/scripts}
   */
  public static Map<?, ?> ofInstalledNumpy(String script, long seed)
      throws IOException, InterruptedException {
    Process python;
    try {
      python =
          new ProcessBuilder("python3", "../conformance/scripts/" + script, Long.toString(seed))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return skip("Python");
    }
    byte[] output = python.getInputStream().readAllBytes();
    if (python.waitFor() != 0) {
      return skip("NumPy");
    }
    return Json.parseObject(new String(output, StandardCharsets.UTF_8));
  }

  private static Map<?, ?> skip(String missing) {
    System.out.println("skipped: " + missing + " is not installed");
    return abort(missing + " is not installed");
  }

  /** Returns the first digits of the SHA-256 of data. */
  public static String digest(ByteBuffer data) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(data);
      return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the first digits of the SHA-256 of a text. */
  public static String digest(String text) {
    return digest(StandardCharsets.US_ASCII.encode(text));
  }

  /** Returns an entry that must exist. */
  public static Object required(Map<?, ?> map, String key) {
    return required(map.get(key));
  }

  /** Returns a value that must not be null. */
  public static <T> T required(@Nullable T value) {
    assertThat(value).isNotNull();
    return value;
  }

  private Golden() {}
}
