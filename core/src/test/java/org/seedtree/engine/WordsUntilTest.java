package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.seed.SeedSequence;

/** {@link BitGeneratorState#wordsUntil}: the number of words drawn between two states. */
class WordsUntilTest {

  private static final long LIMIT = 1_000_000;

  private static BitGenerator engine(Engine engine) {
    return engine.create(new SeedSequence(12345));
  }

  private static Optional<BigInteger> words(BitGenerator from, BitGenerator to) {
    return from.state().wordsUntil(to.state(), LIMIT);
  }

  @ParameterizedTest
  @EnumSource
  void countsDrawnWords(Engine kind) {
    for (int start : new int[] {0, 1, 2, 623, 624, 625, 1247}) {
      for (int n : new int[] {0, 1, 2, 3, 4, 5, 622, 623, 624, 625, 1248, 99_999}) {
        BitGenerator from = engine(kind);
        from.randomRaw(start);
        BitGenerator to = from.copy();
        to.randomRaw(n);
        assertThat(words(from, to)).as(start + " + " + n).contains(BigInteger.valueOf(n));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isEmptyForAnotherStream(Engine kind) {
    BitGenerator other = kind.create(new SeedSequence(12346));
    assertThat(words(engine(kind), other)).isEmpty();
    BitGenerator another = kind == Engine.SFC64 ? engine(Engine.PCG64) : engine(Engine.SFC64);
    assertThat(words(engine(kind), another)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PCG64, 128", "PCG64DXSM, 128", "PHILOX, 256"})
  void isTheDistanceOfAnyAdvance(Engine kind, int bits) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
    BigInteger perStep = BigInteger.valueOf(kind == Engine.PHILOX ? 4 : 1);
    for (BigInteger steps :
        new BigInteger[] {
          BigInteger.valueOf(10).pow(30),
          BigInteger.valueOf(-1),
          modulus.shiftRight(1),
          modulus.subtract(BigInteger.TWO)
        }) {
      BitGenerator from = engine(kind);
      BitGenerator to = ((Advanceable) from.copy()).advance(steps);
      assertThat(words(from, to)).contains(steps.mod(modulus).multiply(perStep));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MT19937", "SFC64"})
  void drawsAtMostTheLimit(Engine kind) {
    BitGenerator from = engine(kind);
    BitGenerator to = engine(kind);
    to.discardRaw(5000);
    assertThat(from.state().wordsUntil(to.state(), 4999)).isEmpty();
    assertThat(from.state().wordsUntil(to.state(), 5000)).contains(BigInteger.valueOf(5000));
    assertThat(words(to, from)).isEmpty();
  }

  /** A state whose 624 words straddle two regenerations of another is on the same stream. */
  @Test
  void findsWordsAcrossTwoRegenerations() {
    MT19937 from = new MT19937(5);
    from.randomRaw(1); // regenerates from here on
    MT19937 to = from.copy();
    to.randomRaw(2000);
    int[] words = new int[624];
    MT19937 untempered = from.copy();
    untempered.randomRaw(624 * 2); // to the end of a block, and of the next
    int[] first = untempered.state().key();
    untempered.randomRaw(624);
    int[] second = untempered.state().key();
    System.arraycopy(first, 100, words, 0, 524);
    System.arraycopy(second, 0, words, 524, 100);
    MT19937 shifted = new MT19937(new MT19937.State(words, 624), null);
    untempered.setState(new MT19937.State(second, 100));
    assertThat(shifted.randomRaw(10)).isEqualTo(untempered.randomRaw(10));
    assertThat(words(from, shifted)).isEqualTo(words(from, untempered)).isPresent();
  }
}
