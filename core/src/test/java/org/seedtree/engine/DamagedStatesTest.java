package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** Damaged states are read or rejected, in a short time and by a short message. */
class DamagedStatesTest {

  private static final int MUTATIONS = 2000;
  private static final int MAX_MESSAGE = 300;

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1.5",
          "NaN",
          "1e400",
          "2147483648",
          "4294967296",
          "9223372036854775808",
          "18446744073709551616",
          "340282366920938463463374607431768211456",
          "9".repeat(1000),
          "9".repeat(1_000_000),
          "0x10",
          "\"5\"",
          "\"" + "y".repeat(100_000) + "\"",
          "[]",
          "[[[[5]]]]",
          "[" + "5, ".repeat(1000) + "5]",
          "{}",
          "\\n");

  static Stream<String> states() {
    List<String> states = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      BitGenerator bits = engine.create(new SeedSequence(5).child(3));
      bits.nextInt();
      states.add(bits.toJson());
    }
    SeedSequence seed = new SeedSequence(Entropy.of(List.of(1, "0x2", List.of(3))));
    states.add(new SFC64(seed).toJson());
    return states.stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  @Timeout(120)
  void areReadOrRejected(String state) {
    BitGenerator random = new PCG64(state.length());
    for (int i = 0; i < MUTATIONS; i++) {
      String damaged = damaged(state, random);
      isReadOrRejected(BitGenerator::fromJson, damaged);
      isReadOrRejected(BitGeneratorState::fromJson, damaged);
      isReadOrRejected(LegacyState::fromJson, damaged);
    }
  }

  @Test
  @Timeout(120)
  void seedsAndTuplesAreReadOrRejected() {
    BitGenerator random = new PCG64(1);
    String seed = new SeedSequence(Entropy.of(List.of(1, "0x2", 3))).child(7).toJson();
    String tuple = new RandomState(5).getState().toTupleJson();
    for (int i = 0; i < MUTATIONS; i++) {
      isReadOrRejected(SeedSequence::fromJson, damaged(seed, random));
      isReadOrRejected(LegacyState::fromJson, damaged(tuple, random));
    }
  }

  private static void isReadOrRejected(Consumer<String> reader, String text) {
    try {
      reader.accept(text);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).hasSizeLessThan(MAX_MESSAGE).doesNotContain("\n", "java.");
    }
  }

  /** Replaces a value, or inserts, removes or doubles a range of characters. */
  private static String damaged(String text, BitGenerator random) {
    int at = below(random, text.length());
    int end = Math.min(text.length(), at + 1 + below(random, 12));
    String before = text.substring(0, at);
    return switch (below(random, 4)) {
      case 0 -> before + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> before + (char) below(random, 300) + text.substring(at);
      default -> withOtherValue(text, at, VALUES.get(below(random, VALUES.size())));
    };
  }

  /** Replaces the first number, list or text after a position. */
  private static String withOtherValue(String text, int at, String value) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != ' ' && text.charAt(start - 1) != '[') {
      start--;
    }
    int end = at;
    while (end < text.length() && ",]}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, start) + value + text.substring(end);
  }

  private static int below(BitGenerator random, int bound) {
    return (int) (random.nextDouble() * bound);
  }

  @Test
  @Timeout(10)
  void digitsAndSizesAreLimited() {
    String json = new SFC64(1).toJson();
    String digits = "9".repeat(1_000_000);
    for (String entry : List.of("entropy", "n_children_spawned", "uinteger", "pool_size")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  BitGenerator.fromJson(
                      json.replaceFirst(
                          "\"" + entry + "\": [0-9]+", "\"" + entry + "\": " + digits)))
          .withMessageStartingWith("integer of more than 20000 digits at character ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BitGenerator.fromJson(json.replace("\"pool_size\": 4", "\"pool_size\": 1000000")))
        .withMessage("pool_size > 2048: 1000000");
    BitGenerator largest =
        BitGenerator.fromJson(json.replace("\"pool_size\": 4", "\"pool_size\": 2048"));
    assertThat(((SeedSequence) largest.seedSeq().orElseThrow()).poolSize()).isEqualTo(2048);
    String readable = new SeedSequence(null, List.of(), 2048, 0).toJson();
    assertThat(SeedSequence.fromJson(readable).toJson()).isEqualTo(readable);
  }

  /** A seed of any size has its stream; a state is written only if it can be read. */
  @Test
  void everyStateThatIsWrittenIsRead() {
    BigInteger largest = BigInteger.TEN.pow(Json.MAX_DIGITS).subtract(BigInteger.ONE);
    BitGenerator readable =
        new PCG64(new SeedSequence(Entropy.of(List.of(7, largest)), List.of(largest), 4, 0));
    assertThat(BitGenerator.fromJson(readable.toJson()).toJson()).isEqualTo(readable.toJson());

    BigInteger larger = largest.add(BigInteger.ONE);
    for (SeedSequence seed :
        List.of(
            new SeedSequence(larger),
            new SeedSequence(Entropy.of(List.of(7, larger)), List.of(), 4, 0),
            new SeedSequence(Entropy.of(1), List.of(larger), 4, 0))) {
      BitGenerator bits = new PCG64(seed);
      assertThatIllegalArgumentException()
          .isThrownBy(bits::toJson)
          .withMessage("integer of more than 20000 digits");
    }
  }

  @Test
  void tuplesWithNullAreRejected() {
    String tuple = new RandomState(5).getState().toTupleJson();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegacyState.fromJson(tuple.replaceFirst("], [0-9]+", "], null")))
        .withMessage("the state's entry 'pos' is not an integer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegacyState.fromJson(tuple.replaceFirst("\\[[0-9]+", "[null")))
        .withMessage("the state's entry 'key' is not an integer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegacyState.fromJson(tuple.replaceFirst("[^ ]*]$", "null]")))
        .withMessage("gauss must be a number: null");
  }

  @Test
  void messagesShowTheBeginningOfAValue() {
    String json = new SFC64(1).toJson();
    String name = "z".repeat(1_000_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitGenerator.fromJson(json.replace("entropy", name)))
        .withMessage("unknown entry of a seed sequence: " + "z".repeat(80) + "...");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitGenerator.fromJson(json.replace("SFC64", name)))
        .withMessageStartingWith("no bit generator '" + "z".repeat(80) + "...'; there are MT19937");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BitGenerator.fromJson(
                    json.replaceFirst("\"uinteger\": [0-9]+", "\"uinteger\": 1" + "0".repeat(99))))
        .withMessage("uinteger must be positive and less than 2**32.: 1" + "0".repeat(79) + "...");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BitGenerator.fromJson(json.replace("[]", "[" + "1, ".repeat(100_000) + "null]")))
        .withMessage(
            "spawn_key is not a list of integers: [" + "1, ".repeat(27).substring(0, 79) + "...");
  }
}
