package org.seedtree.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.engine.MT19937;
import org.seedtree.seed.SeedSequence;

/** Advancing MT19937 by any distance leaves the state that drawing as many words leaves. */
class MT19937AdvanceTest {

  private static final int[] DRAWN_BEFORE = {0, 1, 2, 623, 624, 1000};
  private static final BigInteger PERIOD = BigInteger.ONE.shiftLeft(19937).subtract(BigInteger.ONE);

  private static MT19937 started(int drawn) {
    MT19937 bits = new MT19937(new SeedSequence(2026));
    for (int i = 0; i < drawn; i++) {
      bits.nextInt();
    }
    return bits;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 622, 623, 624, 625, 1247, 1248, 1249, 5000, 100_000})
  void isDrawing(int distance) {
    for (int before : DRAWN_BEFORE) {
      MT19937 bits = started(before);
      assertThat(bits.advance(distance)).isSameAs(bits);
      assertThat(bits.state()).isEqualTo(started(before + distance).state());
      MT19937 discarding = started(before);
      discarding.discardRaw(distance);
      assertThat(discarding.state()).isEqualTo(bits.state());
    }
  }

  /** The polynomial, which such short distances do not use. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 31, 32, 33, 64, 100, 777, 9000})
  void polynomialIsRegenerating(int times) {
    int[] key = started(0).state().key();
    int[] expected = key.clone();
    for (int i = 0; i < times; i++) {
      MT19937Recurrence.regenerate(expected);
    }
    MT19937Advance.regenerate(key, BigInteger.valueOf(times));
    assertThat(key).isEqualTo(expected);
  }

  @Test
  void isDrawingOverMillions() {
    MT19937 drawn = started(77);
    int[] words = new int[1 << 20];
    for (int i = 0; i < 11; i++) {
      drawn.fillInts(words, 0, words.length);
    }
    assertThat(started(77).advance(11L << 20).state()).isEqualTo(drawn.state());
  }

  @Test
  void distancesAddUp() {
    BigInteger[] distances = {
      BigInteger.ONE.shiftLeft(128),
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE),
      new BigInteger("123456789012345678901234567890123456789012345678901234567890"),
      BigInteger.ONE.shiftLeft(400).subtract(BigInteger.TEN),
    };
    for (BigInteger a : distances) {
      for (BigInteger b : distances) {
        MT19937 atOnce = started(5);
        atOnce.advance(a.add(b));
        MT19937 inParts = started(5);
        inParts.advance(a);
        inParts.advance(b);
        assertThat(inParts.state()).isEqualTo(atOnce.state());
      }
      MT19937 movedThenDrawn = started(5);
      movedThenDrawn.advance(a);
      movedThenDrawn.randomRaw(1001);
      MT19937 drawnThenMoved = started(5);
      drawnThenMoved.randomRaw(1001);
      drawnThenMoved.advance(a);
      assertThat(drawnThenMoved.state()).isEqualTo(movedThenDrawn.state());
    }
  }

  @Test
  void advancingBackwardsInvertsAdvancing() {
    for (int distance : new int[] {1, 7, 624, 625, 5000}) {
      MT19937 bits = started(2000);
      bits.advance(distance);
      bits.advance(-distance);
      assertThat(bits.state()).isEqualTo(started(2000).state());
    }
    MT19937 bits = started(1000);
    bits.advance(-1000);
    assertThat(bits.randomRaw(3000)).isEqualTo(started(0).randomRaw(3000));
  }

  @Test
  void advancingByThePeriodChangesNothing() {
    MT19937 bits = started(2000);
    bits.advance(PERIOD);
    assertThat(bits.randomRaw(2000)).isEqualTo(started(2000).randomRaw(2000));
  }

  /** 2^128 words, and not the same as NumPy's jump, which does not regenerate. */
  @Test
  void isNotAJump() {
    MT19937 advanced = started(3);
    advanced.advance(BigInteger.ONE.shiftLeft(128));
    MT19937 jumped = started(3).jumped(BigInteger.ONE);
    assertThat(Arrays.equals(advanced.randomRaw(10), jumped.randomRaw(10))).isEqualTo(false);
  }
}
