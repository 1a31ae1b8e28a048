package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.ListedWords;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.release.NumpyRelease;

/** Words chosen for the tails of the ziggurats, which two releases round in two ways. */
class ReleaseSourceTest {

  private static final NumpyRelease BEFORE = NumpyRelease.of("1.20.3");

  /** The word of a uniform u for which log(1 - u) and log1p(-u) have different last bits. */
  private static final long ROUNDED_IN_TWO_WAYS = 0xa11bd38bb597bf43L;

  /** The word whose candidate is the farthest outside layer 0 of the normal ziggurat. */
  private static final long NORMAL_TAIL = ((1L << 52) - 1) << 9;

  /** The same of the exponential ziggurat. */
  private static final long EXPONENTIAL_TAIL = -1L << 11;

  private static final int NORMAL_TAIL_FLOAT = -1 << 9;
  private static final int EXPONENTIAL_TAIL_FLOAT = -1 << 9;

  private static RandomSource source(NumpyRelease release, long... words) {
    return ReleaseSource.of(new ListedWords(words), release);
  }

  @ParameterizedTest
  @ValueSource(longs = {ROUNDED_IN_TWO_WAYS, 0xf38904589ab47858L, 0x6c0f0eeb9f348c0fL, 1L << 40})
  void tailsOfDoublesHaveTheReleasesLogarithm(long word) {
    double u = (word >>> 11) * 0x1p-53;
    double earlier = Libm.log(1 - u);
    double later = Libm.log1p(-u);
    assertThat(ZigguratExponential.sample(source(BEFORE, EXPONENTIAL_TAIL, word)))
        .isEqualTo(ExponentialTables.TAIL - earlier);
    assertThat(ZigguratExponential.sample(new ListedWords(EXPONENTIAL_TAIL, word)))
        .isEqualTo(ExponentialTables.TAIL - later);

    long accepting = -1L; // the height that accepts any excess
    double excess = -NormalTables.INVERSE_TAIL * earlier;
    assertThat(ZigguratNormal.sample(source(BEFORE, NORMAL_TAIL, word, accepting)))
        .isEqualTo(-(NormalTables.TAIL + excess));
    assertThat(ZigguratNormal.sample(new ListedWords(NORMAL_TAIL, word, accepting)))
        .isEqualTo(-(NormalTables.TAIL - NormalTables.INVERSE_TAIL * later));
  }

  @Test
  void theTwoLogarithmsDiffer() {
    double u = (ROUNDED_IN_TWO_WAYS >>> 11) * 0x1p-53;
    assertThat(Libm.log(1 - u)).isNotEqualTo(Libm.log1p(-u));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01234fff, 0x7fffffff, 0x12345900})
  void tailsOfFloatsHaveTheReleasesBitsAndLogarithm(int word) {
    float of23Bits = (word >>> 9) * 0x1p-23f;
    float of24Bits = (word >>> 8) * 0x1p-24f;
    float tail = (float) ExponentialTables.TAIL;
    assertThat(exponential("1.20.3", word)).isEqualTo(tail - Libm.logf(1 - of23Bits));
    assertThat(exponential("1.21.6", word)).isEqualTo(tail - Libm.log1pf(-of23Bits));
    assertThat(exponential("1.22.0", word)).isEqualTo(tail - Libm.log1pf(-of24Bits));

    float normalTail = (float) NormalTables.TAIL;
    float inverse = (float) NormalTables.INVERSE_TAIL;
    assertThat(normal("1.20.3", word)).isEqualTo(-(normalTail - inverse * Libm.logf(1 - of23Bits)));
    assertThat(normal("1.21.6", word)).isEqualTo(-(normalTail - inverse * Libm.log1pf(-of23Bits)));
    assertThat(normal("1.22.0", word)).isEqualTo(-(normalTail - inverse * Libm.log1pf(-of24Bits)));
  }

  private static float exponential(String release, int word) {
    ListedWords words = ListedWords.ofInts(EXPONENTIAL_TAIL_FLOAT, word);
    return FloatZigguratExponential.sample(ReleaseSource.of(words, NumpyRelease.of(release)));
  }

  private static float normal(String release, int word) {
    ListedWords words = ListedWords.ofInts(NORMAL_TAIL_FLOAT, word, -1, 0);
    return FloatZigguratNormal.sample(ReleaseSource.of(words, NumpyRelease.of(release)));
  }

  @Test
  void bulkLoopsAskTheSource() {
    long[] words = {EXPONENTIAL_TAIL, ROUNDED_IN_TWO_WAYS};
    double[] out = new double[100];
    ZigguratExponential.fill(source(BEFORE, words), out, 0, out.length);
    double single = ZigguratExponential.sample(source(BEFORE, words));
    assertThat(out).containsOnly(single);
    assertThat(single).isNotEqualTo(ZigguratExponential.sample(new ListedWords(words)));

    float[] floats = new float[100];
    ListedWords ints = ListedWords.ofInts(EXPONENTIAL_TAIL_FLOAT, 0x01234fff);
    FloatZigguratExponential.fill(ReleaseSource.of(ints, BEFORE), floats, 0, floats.length);
    assertThat(floats).containsOnly(exponential("1.20.3", 0x01234fff));
  }

  @Test
  void theSourceIsKeptAndTheNewestReleasesIsTheEngine() {
    PCG64 bits = new PCG64(1);
    RandomSource earlier = ReleaseSource.of(bits, BEFORE);
    assertThat(ReleaseSource.of(bits, BEFORE)).isSameAs(earlier);
    assertThat(ReleaseSource.of(bits, NumpyRelease.of("1.21.0"))).isNotSameAs(earlier);
    assertThat(ReleaseSource.of(bits, NumpyRelease.of("1.22.0"))).isSameAs(bits);
    assertThat(earlier.hasUpperBitDoubles()).isTrue();
    byte[] bytes = new byte[9];
    byte[] same = new byte[9];
    earlier.fillBytes(bytes, 0, 9);
    new PCG64(1).fillBytes(same, 0, 9);
    assertThat(bytes).isEqualTo(same);
  }
}
