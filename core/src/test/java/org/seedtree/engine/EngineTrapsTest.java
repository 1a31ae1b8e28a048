package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.seedtree.seed.SeedSequence;

/**
 * The traps of the contract, by their numbers: where a port of seeds and engines may diverge from
 * NumPy.
 */
class EngineTrapsTest {

  private static long word(String unsigned) {
    return Long.parseUnsignedLong(unsigned);
  }

  @Test
  void trap2SeedSequencesStartTheTwisterOneWordBeforeItsEnd() {
    MT19937.State state = new MT19937(12345).state();
    assertThat(state.pos()).isEqualTo(623);
    assertThat(state.key()[0]).isEqualTo(0x80000000);
  }

  @Test
  void trap3TheBufferedUint32SurvivesWordsAndStaysVisible() {
    PCG64 bits = new PCG64(7);
    assertThat(bits.nextInt()).isEqualTo((int) 4058335883L);
    assertThat(bits.state().hasUint32()).isEqualTo(1);
    assertThat(bits.nextLong()).isEqualTo(word("16550673365885938325"));
    assertThat(bits.nextInt()).isEqualTo((int) 2684764585L);
    assertThat(bits.state().hasUint32()).isZero();
    assertThat(bits.state().uinteger()).isEqualTo((int) 2684764585L);
    bits.nextInt();
    bits.advance(1);
    assertThat(bits.state().hasUint32()).isZero();
    assertThat(bits.state().uinteger()).isZero();
  }

  @Test
  void trap5DxsmIsSeededWithThe128BitMultiplierAndOutputsTheStateBeforeTheStep() {
    PCG64DXSM bits = new PCG64DXSM(12345);
    PCG64 seeded = new PCG64(12345);
    assertThat(bits.state().state()).isEqualTo(seeded.state().state());
    assertThat(bits.nextLong()).isEqualTo(word("17193872397121361007"));
    assertThat(bits.nextLong()).isEqualTo(6225879447261284483L);
  }

  @Test
  void trap6PhiloxIncrementsBeforeItEncryptsAndAdvancesByBlocks() {
    Philox bits = new Philox(12345);
    assertThat(bits.nextLong()).isEqualTo(7761547988346370368L);
    assertThat(bits.state().counter()).containsExactly(1, 0, 0, 0);
    bits.randomRaw(2);
    bits.advance(1); // discards the fourth word of the first block and the second block
    assertThat(bits.nextLong()).isEqualTo(6734999928187941974L);
    assertThat(new Philox(12345).randomRaw(9)[8]).isEqualTo(6734999928187941974L);
    assertThat(Philox.ofKey(BigInteger.ONE.shiftLeft(64)).state().key()).containsExactly(0, 1);
  }

  @Test
  void seekingPhiloxIsJumping() {
    Philox bits = new Philox(12345);
    bits.nextInt();
    bits.seek(0, 0, 77, 0);
    assertThat(bits.state().toJson())
        .isEqualTo(new Philox(12345).jumped(BigInteger.valueOf(77)).state().toJson());
    bits.nextLong();
    bits.seek(-1, -1, 5, 6);
    assertThat(bits.state().toJson())
        .isEqualTo(new Philox(12345).withCounter(new long[] {-1, -1, 5, 6}).state().toJson());
  }

  @Test
  void trap7JumpsOfTheTwisterDoNotCommuteWithDrawing() {
    MT19937 bits = new MT19937(12345);
    MT19937 jumped = bits.jumped(BigInteger.ONE);
    assertThat(jumped.state().pos()).isEqualTo(588);
    assertThat(jumped.randomRaw(2)).containsExactly(1832417060L, 4216431749L);
    bits.nextInt();
    assertThat(bits.jumped(BigInteger.ONE).randomRaw(2)).containsExactly(3189511357L, 2419165065L);
  }

  /**
   * {@code random_raw(size, output=False)} has no counterpart: the number of words to discard is a
   * number.
   */
  @Test
  void trap13DiscardsTheGivenNumberOfWords() {
    PCG64 bits = new PCG64(7);
    bits.discardRaw(2);
    assertThat(bits.nextLong()).isEqualTo(word("14308875409591826786"));
  }

  @Test
  void trap26OnlyASpawnKeyPadsTheEntropy() {
    int[] padded = new SeedSequence(new long[] {1, 0, 0, 0, 5}).generateState(2);
    assertThat(new SeedSequence(1).withSpawnKey(5).generateState(2)).containsExactly(padded);
    assertThat(new SeedSequence(1).child(5).generateState(2)).containsExactly(padded);
    assertThat(padded).containsExactly(480482724, 1371948158);
    assertThat(new SeedSequence(new long[] {1, 5}).generateState(2)[0])
        .isEqualTo((int) 3025039489L);
    assertThat(new SeedSequence(12345).generateState64(1)[0])
        .isEqualTo(2688385916L | 3048105090L << 32);
  }

  @Test
  void trap27JumpedEnginesHaveAFreshSeedAndKeyedOnesNone() {
    PCG64 bits = new PCG64(12345);
    SeedSequence first = (SeedSequence) bits.jumped().seedSeq().orElseThrow();
    SeedSequence second = (SeedSequence) bits.jumped().seedSeq().orElseThrow();
    assertThat(first.entropy()).isNotEqualTo(second.entropy());
    assertThat(Philox.ofKey(1).seedSeq()).isEmpty();
    assertThat(MT19937.legacy(1).seedSeq()).isEmpty();
  }
}
