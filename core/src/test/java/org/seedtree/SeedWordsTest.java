package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;
import org.seedtree.engine.SFC64;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;
import org.seedtree.parallel.Blocks;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/**
 * Words that the library has handed out are taken as seeds, and give what they give in NumPy. The
 * golden file is made by {@code conformance/scripts/golden_seed_words.py}, which says what is in
 * it.
 */
class SeedWordsTest {

  private static final int WORDS = 5;

  static Stream<String> seeds() throws IOException {
    return golden().keySet().stream().map(String.class::cast);
  }

  private static Map<?, ?> golden() throws IOException {
    return (Map<?, ?>)
        required(Golden.read(SeedWordsTest.class, "golden/seed-words.json"), "seeds");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void wordsAreSeedsAsInNumpy(String seed) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    uses(new BigInteger(seed))
        .forEach((use, value) -> found.put(use, hex(Double.doubleToRawLongBits(value))));
    assertThat((Object) found).isEqualTo(required(golden(), seed));
  }

  private static String hex(long bits) {
    return String.format("%016x", bits);
  }

  private static Map<String, Double> uses(BigInteger seed) {
    int[] w32 = new SeedSequence(seed).generateState(WORDS);
    long[] w64 = new SeedSequence(seed).generateState64(WORDS);
    Map<String, Double> out = new LinkedHashMap<>();
    putEngine(out, new MT19937(w32[0]), new MT19937(w64[0]), new MT19937(w32), new MT19937(w64));
    putEngine(out, new PCG64(w32[0]), new PCG64(w64[0]), new PCG64(w32), new PCG64(w64));
    putEngine(
        out, new PCG64DXSM(w32[0]), new PCG64DXSM(w64[0]), new PCG64DXSM(w32), new PCG64DXSM(w64));
    putEngine(out, new Philox(w32[0]), new Philox(w64[0]), new Philox(w32), new Philox(w64));
    putEngine(out, new SFC64(w32[0]), new SFC64(w64[0]), new SFC64(w32), new SFC64(w64));
    int[] rest32 = Arrays.copyOfRange(w32, 1, WORDS);
    long[] rest64 = Arrays.copyOfRange(w64, 1, WORDS);
    out.put("defaultRng word32", Generator.defaultRng(w32[1]).random());
    out.put("defaultRng word64", Generator.defaultRng(w64[1]).random());
    out.put("defaultRng words32", Generator.defaultRng(rest32).random());
    out.put("defaultRng words64", Generator.defaultRng(rest64).random());
    out.put("defaultRng raw", Generator.defaultRng(new PCG64(seed).nextRaw()).random());
    out.put("RandomState word32", new RandomState(w32[0]).randomSample());
    out.put("RandomState words32", new RandomState(w32).randomSample());
    int[] fromBytes = new int[624];
    ByteBuffer.wrap(Generator.defaultRng(seed).bytes(4 * fromBytes.length))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(fromBytes);
    out.put("RandomState bytes", new RandomState(fromBytes).randomSample());
    LegacyState state = LegacyState.ofTuple("MT19937", fromBytes, fromBytes.length);
    out.put("RandomState state", RandomState.of(state).randomSample());
    out.put("Philox key32", Philox.ofKey(w32[2]).nextDouble());
    out.put("Philox key64", Philox.ofKey(w64[2]).nextDouble());
    out.put("Philox key128", Philox.ofKey(Arrays.copyOfRange(w64, 3, WORDS)).nextDouble());
    SeedSequence seven = new SeedSequence(7);
    out.put("spawnKey words32", new PCG64(seven.withSpawnKey(w32)).nextDouble());
    out.put("spawnKey words64", new PCG64(seven.withSpawnKey(w64)).nextDouble());
    return out;
  }

  private static void putEngine(
      Map<String, Double> out,
      BitGenerator word32,
      BitGenerator word64,
      BitGenerator words32,
      BitGenerator words64) {
    out.put(word32.name() + " word32", word32.nextDouble());
    out.put(word64.name() + " word64", word64.nextDouble());
    out.put(words32.name() + " words32", words32.nextDouble());
    out.put(words64.name() + " words64", words64.nextDouble());
  }

  @Test
  void aRandomStateOfGeneratedWords() {
    RandomState rs = new RandomState(new SeedSequence(2313).generateState(4));
    assertThat(rs.randomSample()).isEqualTo(0.3923813685596881);
  }

  @Test
  void allFormsOfAWordAreOneSeed() {
    BigInteger word32 = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.TWO);
    BigInteger word64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.TWO);
    Entropy one32 = Entropy.of(word32);
    Entropy one64 = Entropy.of(word64);
    assertThat(Entropy.of(-2)).isEqualTo(one32);
    assertThat(Entropy.of(-2L)).isEqualTo(one64);
    assertThat(Entropy.of(List.of(-2, -2L))).isEqualTo(Entropy.of(List.of(word32, word64)));
    assertThat(Entropy.of(new int[] {3, -2})).isEqualTo(Entropy.of(List.of(3, word32)));
    assertThat(Entropy.of(new long[] {3, -2})).isEqualTo(Entropy.of(List.of(3, word64)));
    assertThat(SeedSequence.of(-2).entropy()).isEqualTo(Entropy.of(List.of(word32)));
    assertThat(SeedSequence.of(-2L).entropy()).isEqualTo(Entropy.of(List.of(word64)));
    assertThat(SeedSequence.of(-2, 3L).entropy()).isEqualTo(Entropy.of(List.of(word64, 3)));
    assertThat(new SeedSequence(1).withSpawnKey(-2, 3).spawnKey())
        .containsExactly(word32, BigInteger.valueOf(3));
    assertThat(new SeedSequence(1).withSpawnKey(-2L).spawnKey()).containsExactly(word64);
    assertThat(Blocks.of(-2, 9).generator(0).random())
        .isEqualTo(Blocks.of(0xfffffffeL, 9).generator(0).random());
    assertThat(Generator.defaultRng(Integer.MIN_VALUE).random())
        .isEqualTo(Generator.defaultRng(1L << 31).random());
  }

  @Test
  void randomStatesCanBeSeededAgain() {
    int[] words = new SeedSequence(2313).generateState(4);
    List<Double> found = new ArrayList<>();
    RandomState rs = new RandomState(5);
    rs.seed(words);
    found.add(rs.randomSample());
    MT19937 twister = new MT19937(5);
    twister.legacySeeding(words);
    found.add(twister.nextDouble());
    found.add(MT19937.legacy(words).nextDouble());
    NumpyRandom.draw(
        hidden -> {
          NumpyRandom.seed(words);
          return found.add(hidden.randomSample());
        });
    assertThat(found).containsOnly(0.3923813685596881).hasSize(4);

    double ofOne = new RandomState(0xfffffffeL).randomSample();
    rs.seed(-2);
    assertThat(rs.randomSample()).isEqualTo(ofOne);
    twister.legacySeeding(-2);
    assertThat(twister.nextDouble()).isEqualTo(ofOne);
    NumpyRandom.draw(
        hidden -> {
          NumpyRandom.seed(-2);
          return assertThat(hidden.randomSample()).isEqualTo(ofOne);
        });
  }

  /** Every word that an engine can draw is a seed; the longs of RandomState keep NumPy's range. */
  @Test
  void rejectsWhatIsNoWord() {
    long[] negative = {-1};
    assertThatIllegalArgumentException().isThrownBy(() -> new RandomState(-1L));
    assertThatIllegalArgumentException().isThrownBy(() -> new RandomState(negative));
    assertThatIllegalArgumentException().isThrownBy(() -> new RandomState(1L << 32));
    assertThatIllegalArgumentException().isThrownBy(() -> new RandomState(new int[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generator.defaultRng(BigInteger.ONE.negate()))
        .withMessage("expected non-negative integer: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entropy.of(List.of(BigInteger.ONE.negate())))
        .withMessage("expected non-negative integer: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entropy.parse("-1"))
        .withMessage("expected non-negative integer: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedSequence.fromJson("{\"entropy\": -1}"))
        .withMessage("expected non-negative integer: -1");
  }
}
