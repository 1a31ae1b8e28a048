package org.seedtree.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.engine.MT19937;
import org.seedtree.legacy.RandomState;

/** What the golden cases do not call: the forms of a method, reseeding, and Java's own checks. */
class PythonRandomTest {

  private static final int[] SHUFFLED = shuffled(50);

  private static int[] shuffled(int n) {
    int[] x = IntStream.range(0, n).toArray();
    new PythonRandom(7).shuffle(x);
    return x;
  }

  @Test
  void everyTypeIsShuffledAlike() {
    List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
    Integer[] objects = list.toArray(Integer[]::new);
    long[] longs = IntStream.range(0, 50).asLongStream().toArray();
    double[] doubles = IntStream.range(0, 50).asDoubleStream().toArray();

    new PythonRandom(7).shuffle(list);
    new PythonRandom(7).shuffle(objects);
    new PythonRandom(7).shuffle(longs);
    new PythonRandom(7).shuffle(doubles);

    assertThat(list).containsExactlyElementsOf(Arrays.stream(SHUFFLED).boxed().toList());
    assertThat(objects).containsExactlyElementsOf(list);
    assertThat(longs).containsExactly(Arrays.stream(SHUFFLED).asLongStream().toArray());
    assertThat(doubles).containsExactly(Arrays.stream(SHUFFLED).asDoubleStream().toArray());
  }

  @Test
  void everyTypeIsChosenAlike() {
    int[] ints = IntStream.range(0, 1000).toArray();
    long[] longs = Arrays.stream(ints).asLongStream().toArray();
    double[] doubles = Arrays.stream(ints).asDoubleStream().toArray();
    Integer[] objects = Arrays.stream(ints).boxed().toArray(Integer[]::new);
    int chosen = new PythonRandom(8).choice(ints);

    assertThat(new PythonRandom(8).choice(longs)).isEqualTo(chosen);
    assertThat(new PythonRandom(8).choice(doubles)).isEqualTo(chosen);
    assertThat(new PythonRandom(8).choice(objects)).isEqualTo(chosen);
    assertThat(new PythonRandom(8).choice(List.of(objects))).isEqualTo(chosen);
    assertThat(new PythonRandom(8).randrange(1000)).isEqualTo(chosen);
  }

  /**
   * The script: {@code random.Random(seed).random().hex()}, {@code random.Random(hash(seed) %
   * 2**64)}.
   */
  @ParameterizedTest
  @CsvSource({
    "-3.0, 18446744073709551613, 0x1.e25ad3c8ad558p-2",
    "-1.0, 18446744073709551614, 0x1.0cb013be2b120p-3",
    "0x1p61, 1, 0x1.132d8f91b7584p-3",
  })
  void aFloatIsTheSeedThatItsHashIsUnsigned(double seed, BigInteger hash, double value) {
    assertThat(new PythonRandom(seed).random()).isEqualTo(value);
    assertThat(new PythonRandom(hash).random()).isEqualTo(value);
  }

  @Test
  void populationsAreChosenFromByIndex() {
    List<String> population = List.of("a", "b", "c");
    ChoiceWeights weights = ChoiceWeights.of(3, 2, 1);

    assertThat(new PythonRandom(1).choices(population, 5))
        .isEqualTo(elements(population, new PythonRandom(1).choices(3, 5)));
    assertThat(new PythonRandom(1).choices(population, weights, 5))
        .isEqualTo(elements(population, new PythonRandom(1).choices(3, weights, 5)));
    assertThat(new PythonRandom(1).sample(population, 2))
        .isEqualTo(elements(population, new PythonRandom(1).sample(3, 2)));
    assertThat(new PythonRandom(1).sample(3L, 2))
        .containsExactly(Arrays.stream(new PythonRandom(1).sample(3, 2)).asLongStream().toArray());
  }

  private static List<String> elements(List<String> population, int[] indices) {
    return Arrays.stream(indices).mapToObj(population::get).toList();
  }

  @Test
  void bigIntegersAreTheLongsThatTheyAre() {
    PythonRandom big = new PythonRandom(3);
    PythonRandom small = new PythonRandom(3);

    assertThat(big.bigGetrandbits(63).longValueExact()).isEqualTo(small.getrandbits(63));
    assertThat(big.randrange(BigInteger.TEN).longValueExact()).isEqualTo(small.randrange(10));
    assertThat(big.randint(BigInteger.ONE, BigInteger.TEN).longValueExact())
        .isEqualTo(small.randint(1, 10));
    assertThat(big.getstate()).isEqualTo(small.getstate());
  }

  @Test
  void reseedingDiscardsTheCachedGaussian() {
    List<Consumer<PythonRandom>> seeds =
        List.of(
            rng -> rng.seed(5),
            rng -> rng.seed(BigInteger.valueOf(-5)),
            rng -> rng.seed(5.0),
            rng -> rng.seed("five"),
            rng -> rng.seed("five".getBytes(StandardCharsets.UTF_8)));
    List<PythonRandom> expected =
        List.of(
            new PythonRandom(5),
            new PythonRandom(5),
            new PythonRandom(5),
            new PythonRandom("five"),
            new PythonRandom("five"));
    for (int i = 0; i < seeds.size(); i++) {
      PythonRandom rng = new PythonRandom(1);
      rng.gauss();
      seeds.get(i).accept(rng);

      assertThat(rng.getstate()).as("seed %d", i).isEqualTo(expected.get(i).getstate());
    }
  }

  @Test
  void freshSeedsDiffer() {
    PythonRandom rng = new PythonRandom();
    PythonState first = rng.getstate();
    rng.gauss();
    rng.seed();

    assertThat(rng.getstate()).isNotEqualTo(first);
    assertThat(rng.getstate().gaussNext()).isEmpty();
    assertThat(rng.getstate().pos()).isEqualTo(624);
    assertThat(first.key()[0]).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void otherGeneratorsDrawFromTheSameWords() {
    MT19937 engine = new MT19937(new int[] {1, 2});
    PythonRandom rng = new PythonRandom(engine);
    double first = rng.random();

    assertThat(rng.bitGenerator()).isSameAs(engine);
    assertThat(new RandomState(engine).randomSample()).isNotEqualTo(first);
    assertThat(new Generator(new PythonRandom(42).bitGenerator()).random())
        .isEqualTo(new PythonRandom(42).random());
  }

  @Test
  void stateGoesThroughJson() {
    PythonRandom rng = new PythonRandom(42);
    rng.gauss();
    PythonState state = rng.getstate();
    double next = rng.random();
    double gauss = rng.gauss();

    rng.setstate(PythonState.fromJson(state.toJson()));

    assertThat(rng.random()).isEqualTo(next);
    assertThat(rng.gauss()).isEqualTo(gauss);
    assertThat(PythonState.fromJson(state.toJson())).isEqualTo(state).hasSameHashCodeAs(state);
  }

  @Test
  void statesOfPythonBefore32AreRead() {
    PythonState state = new PythonRandom(42).getstate();
    List<String> words = Arrays.stream(state.key()).mapToObj(Integer::toString).toList();

    assertThat(PythonState.fromJson("[2, [" + String.join(", ", words) + ", 624], null]"))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|not a state of random.Random: {}",
        "[]|not a state of random.Random: []",
        "[1, [], null]|state with version 1 passed to Random.setstate() of version 3",
        "[3, []]|not a state of random.Random: [3, []]",
        "[3, null, null]|not a state of random.Random: [3, null, null]",
        "[3, [1, 2], null]|state vector is the wrong size: 2 elements",
        "[3, [WORDS, 625], null]|invalid state: pos = 625",
        "[3, [WORDS, -1], null]|invalid state: pos = -1",
        "[3, [WORDS, 4294967296], null]|invalid state: pos = 4294967296",
        "[3, [WORDS, 1.5], null]|not an integer: 1.5",
        "[3, [-WORDS, 1], null]|can't convert negative value to unsigned int: -1",
        "[3, [9999999999WORDS, 1], null]|word of more than 32 bits: 99999999991",
        "[3, [WORDS, 1], \"x\"]|gauss_next is not a number: x",
      })
  void wrongStatesAreRejected(String json, String message) {
    String words = "1, ".repeat(623) + "1";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PythonState.fromJson(json.replace("WORDS", words)))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 0x1p1023})
  void gammaForWhichPythonNeverReturnsIsRejected(double alpha) {
    PythonRandom rng = new PythonRandom(1);
    PythonState before = rng.getstate();

    assertThatIllegalArgumentException().isThrownBy(() -> rng.gammavariate(alpha, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rng.betavariate(alpha, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rng.betavariate(1, alpha));
    assertThatIllegalArgumentException().isThrownBy(() -> rng.vonmisesvariate(1, Double.NaN));
    assertThat(rng.getstate()).isEqualTo(before);
  }

  /** The script: {@code r = random.Random(1); r.betavariate(alpha, beta); r.random()}. */
  @ParameterizedTest
  @CsvSource({"1e-6, Infinity", "1e-17, 0.0", "1.1e-6, -1.0", "1e-6, NaN"})
  void betaDoesNotLookAtItsSecondShapeIfTheFirstVariateIsZero(double alpha, double beta) {
    PythonRandom rng = new PythonRandom(1);

    assertThat(rng.betavariate(alpha, beta)).isZero();
    assertThat(rng.random()).isEqualTo(0.763774618976614);
    PythonState before = rng.getstate();
    assertThatIllegalArgumentException().isThrownBy(() -> rng.betavariate(1.0, beta));
    assertThat(rng.getstate()).isEqualTo(before);
  }

  @Test
  void textIsShort() {
    assertThat(new PythonRandom(1)).hasToString("random.Random(MT19937)");
  }

  @Test
  void whatHasNoCounterpartInPythonIsRejected() {
    PythonRandom rng = new PythonRandom(1);
    PythonState before = rng.getstate();

    assertThatIllegalArgumentException().isThrownBy(() -> new PythonRandom(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PythonRandom("\ud800"))
        .withMessageContaining("surrogates not allowed");
    assertThatIllegalArgumentException().isThrownBy(() -> rng.getrandbits(64));
    assertThatIllegalArgumentException().isThrownBy(() -> rng.randbytes(1 << 28));
    assertThatIllegalArgumentException().isThrownBy(() -> rng.sample(1L << 32, 1 << 30));
    assertThatIllegalArgumentException().isThrownBy(() -> rng.sample(1L << 60, 1 << 29));
    assertThatIllegalArgumentException().isThrownBy(() -> ChoiceWeights.of(1L << 53, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChoiceWeights.of(Long.MIN_VALUE, Long.MIN_VALUE, 5))
        .withMessage("sum of integer weights beyond 2**53: -9223372036854775808");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rng.sample(List.of("a", "b"), new long[] {Long.MAX_VALUE, 1}, 1));
    assertThat(rng.getstate()).isEqualTo(before);
  }

  @Test
  void aStateIsShownByItsBeginning() {
    PythonState state = new PythonRandom(42).getstate();
    assertThat(state.toString()).hasSizeLessThan(200);
    assertThat(state.toJson()).startsWith(state.toString().substring(0, 50));
  }
}
