package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.SFC64;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.RandomState;
import org.seedtree.parallel.Blocks;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/** Damaged serialized forms are rejected, or give what was written. */
class DamagedFormsTest {

  private static final int DAMAGES = 500;

  static Stream<Serializable> objects() {
    Generator rng = new Generator(new PCG64(42));
    rng.randomFloat();
    rng.spawn(2);
    return Stream.of(
        rng,
        rng.withRelease(NumpyRelease.of("1.17.0")).synchronizedView(),
        new MT19937(5),
        new SFC64(5).state(),
        new SeedSequence(5).child(3),
        new Gamma(2, 1.5),
        Integers.of(IntegerType.INT16, -3, 500).withRelease(NumpyRelease.of("1.17.0")),
        new MultivariateNormal(new double[] {1, 2}, new double[][] {{2, 1}, {1, 2}}),
        LegacyContinuous.gamma(2, 1.5),
        new RandomState(new SFC64(5)),
        Blocks.of(Engine.PHILOX, new SeedSequence(5), 1000),
        Keyed.of(42).salted("price"));
  }

  @ParameterizedTest
  @MethodSource("objects")
  @Timeout(60)
  void areRejectedOrReadAsTheyWere(Serializable object) throws IOException {
    byte[] bytes = Serialized.write(object);
    BitGenerator random = new PCG64(bytes.length);
    int rejected = 0;
    for (int i = 0; i < DAMAGES; i++) {
      rejected += isRejected(damaged(bytes, random), bytes) ? 1 : 0;
    }
    for (int length = 0; length < Math.min(bytes.length, 1000); length++) {
      assertThat(isRejected(Arrays.copyOf(bytes, length), bytes)).isTrue();
    }
    assertThat(rejected).isGreaterThan(DAMAGES * 3 / 4);
  }

  /** Returns whether bytes are rejected; if they are read, checks that they give the same. */
  private static boolean isRejected(byte[] damaged, byte[] original) throws IOException {
    Object read;
    try {
      read = Serialized.read(damaged);
    } catch (Exception e) {
      return true;
    }
    assertThat(Serialized.write(read)).isEqualTo(original);
    return false;
  }

  /** Replaces a byte, or removes or doubles some. */
  private static byte[] damaged(byte[] bytes, BitGenerator random) {
    int at = below(random, bytes.length);
    int end = Math.min(bytes.length, at + 1 + below(random, 12));
    return switch (below(random, 4)) {
      case 0 -> joined(bytes, at, bytes, end);
      case 1 -> joined(bytes, end, bytes, at);
      default -> {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << below(random, 8));
        yield changed;
      }
    };
  }

  private static byte[] joined(byte[] head, int end, byte[] tail, int from) {
    byte[] joined = Arrays.copyOf(head, end + tail.length - from);
    System.arraycopy(tail, from, joined, end, tail.length - from);
    return joined;
  }

  private static int below(BitGenerator random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
