package org.seedtree.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.release.NumpyRelease;

/** The behaviour of {@code SeedSequence} that NumPy documents, and its errors. */
class SeedSequenceTest {

  private static final BigInteger TWO_TO_32 = BigInteger.ONE.shiftLeft(32);

  @Test
  void seed12345GivesNumPysPoolAndWords() {
    SeedSequence seed = new SeedSequence(12345);

    assertThat(unsigned(seed.pool()))
        .containsExactly(4069775156L, 4251353637L, 4182767765L, 2267058336L);
    assertThat(unsigned(seed.generateState(4)))
        .containsExactly(2688385916L, 3048105090L, 4196366895L, 3152189807L);
    assertThat(unsigned(seed.withSpawnKey(3).generateState(4)))
        .containsExactly(3609844797L, 1102929138L, 1660579046L, 2056729905L);
  }

  @Test
  void missingWordsCountAsZerosUpToThePoolSize() {
    assertThat(SeedSequence.of().pool()).isEqualTo(new SeedSequence(0).pool());
    assertThat(SeedSequence.of(0, 0, 0, 0).pool()).isEqualTo(new SeedSequence(0).pool());
    assertThat(SeedSequence.of(0, 0, 0, 0, 0).pool()).isNotEqualTo(new SeedSequence(0).pool());
  }

  @Test
  void largeIntegersAreTheirBase2To32Digits() {
    int[] expected = SeedSequence.of(0, 1).pool();

    assertThat(new SeedSequence(1L << 32).pool()).isEqualTo(expected);
    assertThat(new SeedSequence(TWO_TO_32).pool()).isEqualTo(expected);
    assertThat(SeedSequence.of(1L << 32).pool()).isEqualTo(expected);
  }

  /** Trap 26: short entropy is padded by zeros before a key, and only there. */
  @Test
  void aSpawnKeyIsAppendedAfterPadding() {
    assertThat(new SeedSequence(1).withSpawnKey(5).pool())
        .isEqualTo(SeedSequence.of(1, 0, 0, 0, 5).pool());
    assertThat(SeedSequence.of(1, 2, 3, 4, 5, 6).withSpawnKey(7).pool())
        .isEqualTo(SeedSequence.of(1, 2, 3, 4, 5, 6, 7).pool());
  }

  /** Trap 26: a 64-bit word is two 32-bit words, the earlier one in the low half. */
  @Test
  void wordsOf64BitsPairThoseOf32Bits() {
    SeedSequence seed = new SeedSequence(7).withPoolSize(5);
    ISeedSequence defaultPairing = seed::generateState;

    assertThat(seed.generateState64(7)).isEqualTo(defaultPairing.generateState64(7));
    assertThat(seed.generateState64(0)).isEmpty();
    assertThat(seed.generateState(3))
        .isEqualTo(new SeedSequence(7).withPoolSize(5).generateState(3));
  }

  @Test
  void childrenAreAddressedByTheirKey() {
    SeedSequence root = new SeedSequence(12345);

    List<SeedSequence> children = root.spawn(3);
    SeedSequence grandchild = children.get(2).spawn(2).get(1);

    assertThat(root.nChildrenSpawned()).isEqualTo(3);
    assertThat(root.spawn(1).get(0).spawnKey()).containsExactly(BigInteger.valueOf(3));
    assertThat(grandchild.spawnKey()).containsExactly(BigInteger.TWO, BigInteger.ONE);
    assertThat(grandchild.pool()).isEqualTo(new SeedSequence(12345).withSpawnKey(2, 1).pool());
    assertThat(root.child(2).child(1).pool()).isEqualTo(grandchild.pool());
    assertThat(root.nChildrenSpawned()).isEqualTo(4);
  }

  @Test
  void aChildsPoolFollowsFromItsParentsWhateverTheLengths() {
    for (int poolSize : new int[] {4, 5, 8}) {
      for (int length = 0; length < 11; length++) {
        long[] entropy = LongStream.range(1, length + 1).toArray();
        SeedSequence root = SeedSequence.of(entropy).withPoolSize(poolSize);
        for (long index : new long[] {0, 1, 0xffffffffL, 1L << 32, Long.MAX_VALUE}) {
          assertThat(root.child(index).pool()).isEqualTo(root.withSpawnKey(index).pool());
          assertThat(root.child(9).child(index).pool())
              .isEqualTo(root.withSpawnKey(9, index).pool());
        }
      }
    }
  }

  /** A state is NumPy's, which names no release: who restores it gives the release again. */
  @Test
  void aStateSaysNoRelease() {
    NumpyRelease release = NumpyRelease.of("1.18.5");
    SeedSequence seed = new SeedSequence(0).withRelease(release);
    seed.spawn(1);
    assertThat(seed.toJson())
        .isEqualTo(
            "{\"entropy\": 0, \"spawn_key\": [], \"pool_size\": 4, \"n_children_spawned\": 1}");
    // SeedSequence(0).spawn(2)[1].generate_state(4) of NumPy 1.17.0 and 1.18.5, and of 1.19
    int[] child = {(int) 3964924996L, 1358922860, (int) 3894904162L, 2051610843};
    SeedSequence restored = SeedSequence.fromJson(seed.toJson(), release);
    assertThat(restored.release()).isEqualTo(release);
    assertThat(restored.nChildrenSpawned()).isEqualTo(1);
    assertThat(restored.spawn(1).get(0).generateState(4)).isEqualTo(child);
    assertThat(SeedSequence.fromState(seed.state(), release).spawn(1).get(0).generateState(4))
        .isEqualTo(child);
    SeedSequence newest = SeedSequence.fromJson(seed.toJson());
    assertThat(newest.release()).isEqualTo(NumpyRelease.DEFAULT);
    assertThat(newest.spawn(1).get(0).generateState(4))
        .isEqualTo(new SeedSequence(0).child(1).generateState(4))
        .isNotEqualTo(child);
    BitGenerator bits = BitGenerator.fromJson(new PCG64(seed).toJson());
    assertThat(new Generator(bits).withRelease(release).spawn(1).get(0).random())
        .isEqualTo(new PCG64(seed.child(1)).nextDouble());
  }

  @Test
  void entropyOfTheSystemIsShownAndDiffers() {
    SeedSequence seed = new SeedSequence();

    assertThat(seed.entropy()).isNotEqualTo(new SeedSequence().entropy());
    assertThat(new SeedSequence(seed.entropy()).pool()).isEqualTo(seed.pool());
    assertThat(new SeedSequence(null, List.of(), 32, 0).entropy().words()).hasSizeBetween(30, 32);
  }

  @Test
  void errorsAreNumPysWithTheValue() {
    SeedSequence seed = new SeedSequence(1);

    rejects(() -> new SeedSequence(BigInteger.ONE.negate()), "expected non-negative integer: -1");
    rejects(() -> seed.child(-4), "expected non-negative integer: -4");
    rejects(() -> seed.withPoolSize(3), "The size of the entropy pool should be at least 4: 3");
    rejects(() -> seed.generateState(-1), "negative dimensions are not allowed: -1");
    rejects(() -> seed.generateState64(-1), "negative dimensions are not allowed: -1");
    rejects(() -> seed.spawn(-1), "n_children must be non-negative: -1");
    rejects(
        () -> new SeedSequence(Entropy.of(1), List.of(), 4, -1),
        "can't convert negative value to uint32_t: -1");
    rejects(
        () -> new SeedSequence(Entropy.of(1), List.of(), 4, 1L << 32),
        "value too large to convert to uint32_t: 4294967296");
    rejects(
        () -> new SeedSequence(new Entropy.Text("5")),
        "SeedSequence expects int or sequence of ints for entropy not 5");
    assertThat(seed.nChildrenSpawned()).isZero();
  }

  @Test
  void theCounterHasAMaximum() {
    SeedSequence seed = new SeedSequence(Entropy.of(1), List.of(), 4, 0xfffffffeL);

    rejects(
        () -> seed.spawn(2),
        "a SeedSequence has at most 4294967295 children: 4294967294 spawned + 2");
    assertThat(seed.spawn(1).get(0).spawnKey()).containsExactly(BigInteger.valueOf(0xfffffffeL));
    assertThat(seed.nChildrenSpawned()).isEqualTo(0xffffffffL);
    assertThat(seed.spawn(0)).isEmpty();
  }

  private static void rejects(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  private static long[] unsigned(int[] words) {
    return java.util.Arrays.stream(words).mapToLong(Integer::toUnsignedLong).toArray();
  }
}
