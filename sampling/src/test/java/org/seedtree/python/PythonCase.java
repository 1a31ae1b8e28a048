package org.seedtree.python;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.MT19937;
import org.seedtree.json.Json;

/**
 * A case of conformance/scripts/golden_python_random.py, which says what its entries mean: calls of
 * one stream, and what Python made of them.
 */
record PythonCase(
    Map<String, @Nullable Object> seed,
    List<Call> calls,
    String digest,
    String state,
    @Nullable String error,
    boolean isLate) {

  /** A method with its arguments, called several times. */
  record Call(String method, List<?> args, int count) {

    static Call read(Object json) {
      List<?> parts = (List<?>) json;
      return new Call(
          (String) parts.get(0), (List<?>) parts.get(1), ((BigInteger) parts.get(2)).intValue());
    }

    void run(PythonRandom random, MessageDigest digest) {
      for (int i = 0; i < count; i++) {
        feed(digest, PythonCalls.call(random, method, args));
      }
    }
  }

  @SuppressWarnings("unchecked")
  static PythonCase read(String line) {
    Map<String, @Nullable Object> json = Json.parseObject(line);
    return new PythonCase(
        (Map<String, @Nullable Object>) json.get("seed"),
        ((List<?>) json.get("calls")).stream().map(Call::read).toList(),
        (String) json.getOrDefault("digest", ""),
        (String) json.get("state"),
        (String) json.get("error"),
        Boolean.TRUE.equals(json.get("late")));
  }

  /** Returns a new stream where the case starts. */
  PythonRandom start() {
    Map.Entry<String, @Nullable Object> given = seed.entrySet().iterator().next();
    Object value = given.getValue();
    return switch (given.getKey()) {
      case "int" -> ofInteger((BigInteger) value);
      case "str" -> new PythonRandom((String) value);
      case "bytes" -> new PythonRandom(HexFormat.of().parseHex((String) value));
      case "float" -> new PythonRandom(PythonCalls.real(value));
      case "outputs" -> ofOutputs((List<?>) value, seed.get("gauss"));
      default -> throw new IllegalArgumentException(given.getKey());
    };
  }

  private static PythonRandom ofInteger(BigInteger seed) {
    PythonRandom random = new PythonRandom(seed);
    if (seed.bitLength() < Long.SIZE) {
      PythonRandom ofLong = new PythonRandom(seed.longValue());
      if (!ofLong.getstate().equals(random.getstate())) {
        throw new AssertionError("a long and a BigInteger are other seeds: " + seed);
      }
    }
    return random;
  }

  private static PythonRandom ofOutputs(List<?> outputs, @Nullable Object gauss) {
    int[] words = new int[624];
    for (int i = 0; i < outputs.size(); i++) {
      words[i] = ((BigInteger) outputs.get(i)).intValue();
    }
    MT19937.State state = MT19937.State.ofOutputs(words);
    OptionalDouble next =
        gauss == null ? OptionalDouble.empty() : OptionalDouble.of(PythonCalls.real(gauss));
    return PythonRandom.of(new PythonState(state.key(), state.pos(), next));
  }

  /** Returns what differs; empty if nothing does. */
  List<String> differences() {
    return error == null ? differingValues() : differingRejection(error);
  }

  private List<String> differingValues() {
    List<String> differences = new ArrayList<>();
    PythonRandom random = start();
    MessageDigest sha = sha256();
    calls.forEach(call -> call.run(random, sha));
    if (!HexFormat.of().formatHex(sha.digest()).equals(digest)) {
      differences.add("values: " + this);
    }
    if (!stateDigest(random).equals(state)) {
      differences.add("state: " + this);
    }
    return differences;
  }

  private List<String> differingRejection(String phrase) {
    PythonRandom random = start();
    Call call = calls.get(0);
    try {
      Object value = PythonCalls.call(random, call.method, call.args);
      return List.of("accepted, and returned " + value + ": " + this);
    } catch (IllegalArgumentException rejected) {
      if (!rejected.getMessage().startsWith(phrase)) {
        return List.of("message: " + rejected.getMessage() + ": " + this);
      }
    }
    String expected = isLate ? state : stateDigest(start());
    return stateDigest(random).equals(expected) ? List.of() : List.of("state: " + this);
  }

  private static String stateDigest(PythonRandom random) {
    byte[] json = random.getstate().toJson().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(json));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }

  private static void feed(MessageDigest digest, Object value) {
    if (value instanceof Double number) {
      digest.update(ByteBuffer.allocate(8).putDouble(0, number).array());
    } else if (value instanceof byte[] bytes) {
      digest.update(bytes);
    } else if (value instanceof int[] array) {
      Arrays.stream(array).forEach(element -> feed(digest, element));
    } else if (value instanceof long[] array) {
      Arrays.stream(array).forEach(element -> feed(digest, element));
    } else {
      digest.update((value + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }
}
