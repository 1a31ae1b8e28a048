package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rejected states, keys, counters and legacy seeds, and accepted values at the limits. */
class StateErrorsTest {

  private static final BigInteger TWO_TO_128 = BigInteger.ONE.shiftLeft(128);

  @Test
  void statesOutOfTheirRangeAreRejected() {
    rejects(
        () -> new PCG64.State(TWO_TO_128, BigInteger.ONE, 0, 0),
        "state must be positive and less than 2**128.: " + TWO_TO_128);
    rejects(
        () -> new PCG64DXSM.State(BigInteger.ONE, BigInteger.ONE.negate(), 0, 0),
        "inc must be positive and less than 2**128.: -1");
    rejects(() -> new MT19937.State(new int[624], 625), "pos not in 0..624: 625");
    rejects(() -> new MT19937.State(new int[624], -1), "pos not in 0..624: -1");
    rejects(() -> new MT19937.State(new int[600], 0), "key must have 624 elements: 600");
    rejects(() -> new SFC64.State(new long[3], 0, 0), "state must have 4 elements: 3");
    rejects(
        () -> new Philox.State(new long[4], new long[2], new long[4], 5, 0, 0),
        "buffer_pos not in 0..4: 5");
    rejects(
        () -> new Philox.State(new long[4], new long[1], new long[4], 4, 0, 0),
        "key must have 2 elements: 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          {}                                                          | the state has no entry 'bit_generator'
          {"bit_generator": 5}                                        | the state's entry 'bit_generator' is not the name of a bit generator
          {"bit_generator": "PCG65"}                                  | no bit generator 'PCG65'; there are MT19937, PCG64, PCG64DXSM, Philox, SFC64
          {"bit_generator": "PCG64"}                                  | the state has no entry 'state'
          {"bit_generator": "PCG64", "state": 5}                      | the state's entry 'state' is not an object
          {"bit_generator": "PCG64", "state": {"state": 1}}           | the state has no entry 'inc'
          {"bit_generator": "PCG64", "state": {"state": 1, "inc": 1.5}} | the state's entry 'inc' is not an integer
          {"bit_generator": "SFC64", "state": {"state": [1, 2, 3]}}   | the state's entry 'state' is not a list of 4 integers
          {"bit_generator": "SFC64", "state": {"state": [1, 2, 3, -4]}} | state must be positive and less than 2**64.: -4
          {"bit_generator": "SFC64", "state": {"state": [1, 2, 3, 4]}, "has_uint32": 2147483648} | has_uint32 must be a signed 32-bit integer: 2147483648
          {"bit_generator": "SFC64", "state": {"state": [1, 2, 3, 4]}, "has_uint32": 0, "uinteger": 4294967296} | uinteger must be positive and less than 2**32.: 4294967296
          [1]                                                         | not a JSON object: [1]
          """)
  void jsonThatIsNoStateIsRejected(String json, String message) {
    rejects(() -> BitGeneratorState.fromJson(json), message);
    rejects(() -> BitGenerator.fromJson(json), message);
  }

  @Test
  void aSeedThatIsNoneIsRejected() {
    String json = new SFC64(1).toJson();

    rejects(
        () -> BitGenerator.fromJson(json.replace("\"entropy\"", "\"entrophy\"")),
        "unknown entry of a seed sequence: entrophy");
    rejects(
        () -> BitGenerator.fromJson(json.replace("[]", "[1.5]")),
        "spawn_key is not a list of integers: [1.5]");
    rejects(
        () -> BitGenerator.fromJson(json.replace("\"pool_size\": 4", "\"pool_size\": 3")),
        "The size of the entropy pool should be at least 4: 3");
    rejects(
        () -> BitGenerator.fromJson(json.replace("\"pool_size\": 4", "\"pool_size\": null")),
        "pool_size is not an integer of its range: null");
  }

  /** Trap 3: the setter stores any value, and every {@code has_uint32} but 0 means buffered. */
  @Test
  void hasUint32MayBeAnyNumber() {
    SFC64 bits = new SFC64(1);
    bits.setState(new SFC64.State(bits.state().state(), -7, 0xfedcba98));

    assertThat(bits.state().toJson()).endsWith("\"has_uint32\": -7, \"uinteger\": 4275878552}");
    assertThat(bits.nextInt()).isEqualTo(0xfedcba98);
    assertThat(bits.state().toJson()).endsWith("\"has_uint32\": 0, \"uinteger\": 4275878552}");
  }

  @Test
  void anEvenIncrementIsTakenAsItIs() {
    PCG64 bits = new PCG64(1);
    PCG64.State even = new PCG64.State(BigInteger.TEN, BigInteger.TWO, 0, 0);
    bits.setState(even);
    assertThat(bits.state()).isEqualTo(even);
  }

  /** Trap 2: a seeded MT19937 returns one word before it first regenerates. */
  @Test
  void aTwisterIsRegeneratedWhenItsPositionIs624() {
    int[] key = new MT19937(1).state().key();
    MT19937 last = new MT19937(1);
    MT19937 first = new MT19937(1);
    first.setState(new MT19937.State(key, 624));

    assertThat(last.state().pos()).isEqualTo(623);
    assertThat(key[0]).isEqualTo(0x80000000);
    last.nextInt();
    assertThat(last.nextInt()).isEqualTo(first.nextInt());
    assertThat(first.state().pos()).isEqualTo(1);
    assertThat(MT19937.legacy(1).state().pos()).isEqualTo(624);
  }

  /** Trap 7: jumping takes the position along, by 19933 words modulo 624. */
  @Test
  void aTwistersJumpMovesItsPosition() {
    assertThat(new MT19937(1).jumped(BigInteger.ONE).state().pos()).isEqualTo(588);
    assertThat(MT19937.legacy(1).jumped(BigInteger.ONE).state().pos()).isEqualTo(589);
    assertThat(new MT19937(1).jumped(-5).state()).isEqualTo(new MT19937(1).state());
    rejects(() -> new MT19937(1).jumped(1L << 31), "too many jumps: 2147483648");
  }

  @Test
  void keysAndCountersOutOfTheirRangeAreRejected() {
    rejects(
        () -> Philox.ofKey(BigInteger.ONE.negate()),
        "key must be positive and less than 2**128.: -1");
    rejects(
        () -> Philox.ofKey(TWO_TO_128),
        "key must be positive and less than 2**128.: " + TWO_TO_128);
    rejects(() -> Philox.ofKey(new long[3]), "key must have 2 elements when using array form: 3");
    rejects(
        () -> new Philox(1).withCounter(BigInteger.ONE.negate()),
        "counter must be positive and less than 2**256.: -1");
    rejects(
        () -> new Philox(1).withCounter(new long[5]),
        "counter must have 4 elements when using array form: 5");
  }

  @Test
  void legacySeedsOutOfTheirRangeLeaveTheEngine() {
    MT19937 bits = new MT19937(1);
    BitGeneratorState before = bits.state();

    rejects(() -> bits.legacySeeding(-1L), "Seed must be between 0 and 2**32 - 1: -1");
    rejects(() -> bits.legacySeeding(1L << 32), "Seed must be between 0 and 2**32 - 1: 4294967296");
    rejects(
        () -> bits.legacySeeding(new long[] {1, -2}), "Seed must be between 0 and 2**32 - 1: -2");
    rejects(() -> bits.legacySeeding(new long[0]), "Seed must be non-empty");
    assertThat(bits.state()).isEqualTo(before);
    assertThat(bits.seedSeq()).isPresent();
  }

  @Test
  void arraysOfAStateAreItsOwn() {
    int[] key = new int[624];
    MT19937.State state = new MT19937.State(key, 0);
    key[5] = 1;
    state.key()[6] = 1;
    assertThat(state.key()).containsOnly(0);

    long[] words = new long[4];
    SFC64.State sfc = new SFC64.State(words, 0, 0);
    Philox.State philox = new Philox.State(words, new long[2], words, 4, 0, 0);
    Arrays.fill(words, 1);
    sfc.state()[0] = 1;
    philox.counter()[0] = 1;
    philox.key()[0] = 1;
    philox.buffer()[0] = 1;
    assertThat(sfc.state()).containsOnly(0);
    assertThat(philox).isEqualTo(new Philox.State(new long[4], new long[2], new long[4], 4, 0, 0));
  }

  @Test
  void nullIsRejectedByName() {
    rejectsNull("state", () -> new PCG64.State(null, BigInteger.ONE, 0, 0));
    rejectsNull("inc", () -> new PCG64DXSM.State(BigInteger.ONE, null, 0, 0));
    rejectsNull("state", () -> new SFC64.State(null, 0, 0));
    rejectsNull("key", () -> new MT19937.State(null, 0));
    rejectsNull("buffer", () -> new Philox.State(new long[4], new long[2], null, 0, 0, 0));
    rejectsNull("key", () -> Philox.ofKey((BigInteger) null));
    rejectsNull("counter", () -> new Philox(1).withCounter((BigInteger) null));
  }

  private static void rejectsNull(String name, Runnable call) {
    assertThatNullPointerException().isThrownBy(call::run).withMessage(name);
  }

  private static void rejects(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
