package org.seedtree.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.seedtree.json.Json;
import org.seedtree.seed.SeedSequence;

/**
 * Golden values of NumPy, from the file that {@code conformance/scripts/golden_engines.py} writes.
 */
final class GoldenEngines {

  private static final Map<String, Object> FILE = read();

  private GoldenEngines() {}

  @SuppressWarnings("unchecked") // the script writes lists of objects
  static List<Map<String, Object>> cases(String section) {
    return (List<Map<String, Object>>) FILE.get(section);
  }

  /** Returns pairs of the bits of a double and Python's text of it. */
  static List<?> floats() {
    return (List<?>) FILE.get("floats");
  }

  /** Returns the seed of the arguments of NumPy's constructor. */
  static SeedSequence seed(Object arguments) {
    return SeedSequence.fromJson(Json.write(arguments));
  }

  /** Returns words in the file's form: themselves, or the digest of more than 40. */
  static Object shortened(long[] words) {
    if (words.length > 40) {
      ByteBuffer bytes = ByteBuffer.allocate(8 * words.length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asLongBuffer().put(words);
      return digest(bytes.array());
    }
    return Arrays.stream(words).mapToObj(GoldenEngines::unsigned).toList();
  }

  /** Returns words in the file's form. */
  static Object shortened(int[] words) {
    return shortened(Arrays.stream(words).mapToLong(Integer::toUnsignedLong).toArray());
  }

  /** Returns a text in the file's form: itself, or the digest of more than 600 characters. */
  static String shortened(String text) {
    return text.length() > 600 ? digest(text.getBytes(US_ASCII)) : text;
  }

  static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> read() {
    try (InputStream in = GoldenEngines.class.getResourceAsStream("engines-golden.json")) {
      return Json.parseObject(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
